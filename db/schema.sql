-- Written by npm run schema from the migrations; do not edit.
-- The monthly partitions of a partitioned table are left out: the clock makes them (server/core).

create schema catalog;
create schema core;
create schema coverage;
create schema crew;
create schema devices;
create schema markets;
create schema notices;
create schema papers;
create schema partners;
create schema people;
create schema plans;
create schema promises;
create schema repairs;
create schema scheduling;
create schema visits;

-- placed by reference
create table catalog.code (
  id text not null,
  kind text not null,
  component text,
  labels jsonb not null,
  constraint code_pkey PRIMARY KEY (id),
  constraint code_kind_check CHECK ((kind = ANY (ARRAY['defect'::text, 'repair'::text])))
);

-- placed by reference
create table catalog.load (
  name text not null,
  hash text not null,
  rows integer not null,
  loaded_at timestamp with time zone not null,
  constraint load_pkey PRIMARY KEY (name)
);

-- placed by reference
create table catalog.model (
  id text not null,
  brand text not null,
  name text not null,
  category text not null,
  codename text,
  released_on date,
  support_ends_on date,
  battery_mah integer,
  screen_tenths_inch integer,
  has_nfc boolean,
  demo boolean not null,
  search tsvector not null,
  updated_at timestamp with time zone not null,
  constraint model_pkey PRIMARY KEY (id)
);
CREATE INDEX model_by_category ON catalog.model USING btree (category, released_on, id);
CREATE INDEX model_by_search ON catalog.model USING gin (search);

-- placed by reference
create table catalog.part (
  sku text not null,
  model text not null,
  component text not null,
  name text not null,
  grade text not null,
  demo boolean not null,
  constraint part_pkey PRIMARY KEY (sku)
);
CREATE INDEX part_by_model ON catalog.part USING btree (model, component);

-- placed by reference
create table catalog.repair_price (
  model text not null,
  market text not null,
  repair_type text not null,
  part_sku text,
  part_minor bigint not null,
  labour_minor bigint not null,
  currency text not null,
  minutes integer not null,
  demo boolean not null,
  constraint repair_price_pkey PRIMARY KEY (model, market, repair_type),
  constraint repair_price_labour_minor_check CHECK ((labour_minor >= 0)),
  constraint repair_price_part_minor_check CHECK ((part_minor >= 0))
);

-- placed by reference
create table catalog.repair_type (
  id text not null,
  component text not null,
  minutes integer not null,
  skill text not null,
  labels jsonb not null,
  constraint repair_type_pkey PRIMARY KEY (id),
  constraint repair_type_minutes_check CHECK ((minutes > 0))
);

-- placed by reference
create table catalog.symptom (
  id text not null,
  component text not null,
  categories jsonb not null,
  ranks jsonb not null,
  labels jsonb not null,
  may_travel boolean not null,
  constraint symptom_pkey PRIMARY KEY (id)
);

-- placed by reference
create table catalog.variant (
  model text not null,
  id text not null,
  market text not null,
  carrier text not null,
  model_numbers jsonb not null,
  firmware text,
  firmware_on date,
  constraint variant_pkey PRIMARY KEY (model, id)
);

-- placed by zone
create table core.counter (
  zone integer not null,
  name text not null,
  value bigint not null,
  constraint counter_pkey PRIMARY KEY (zone, name)
);

-- placed by zone
create table core.delivery (
  zone integer not null,
  id uuid not null,
  fact uuid not null,
  listener text not null,
  attempts integer not null,
  due_at timestamp with time zone not null,
  fault text,
  constraint delivery_pkey PRIMARY KEY (zone, id)
);
CREATE INDEX delivery_by_due ON core.delivery USING btree (zone, due_at, id);

-- placed by key
create table core.directory (
  key text not null,
  zone integer not null,
  subject uuid not null,
  constraint directory_pkey PRIMARY KEY (key)
);

-- placed by zone
create table core.fact (
  zone integer not null,
  id uuid not null,
  name text not null,
  subject_type text not null,
  subject uuid not null,
  actor_kind text not null,
  actor text not null,
  actor_name text not null,
  happened_at timestamp with time zone not null,
  data jsonb not null,
  constraint fact_pkey PRIMARY KEY (zone, id)
) partition by RANGE (id);
CREATE INDEX fact_by_subject ON ONLY core.fact USING btree (zone, subject, id);

-- placed by zone
create table core.repeat (
  zone integer not null,
  actor text not null,
  key text not null,
  endpoint text not null,
  body_hash text not null,
  answer jsonb,
  version integer,
  made_at timestamp with time zone not null,
  constraint repeat_pkey PRIMARY KEY (zone, actor, key)
);
CREATE INDEX repeat_by_age ON core.repeat USING btree (zone, made_at);

-- placed by reference
create table core.zone (
  zone integer not null,
  market text not null,
  constraint zone_pkey PRIMARY KEY (zone)
);

-- placed by zone
create table coverage.decision (
  zone integer not null,
  id uuid not null,
  subject_type text not null,
  subject uuid not null,
  terms_version text not null,
  question jsonb not null,
  answer jsonb not null,
  decided_at timestamp with time zone not null,
  constraint decision_pkey PRIMARY KEY (zone, id)
);
CREATE INDEX decision_by_subject ON coverage.decision USING btree (zone, subject, decided_at);

-- placed by reference
create table coverage.terms (
  version text not null,
  data jsonb not null,
  first_used_at timestamp with time zone not null,
  constraint terms_pkey PRIMARY KEY (version)
);

-- placed by zone
create table crew.absence (
  zone integer not null,
  id uuid not null,
  technician uuid not null,
  from_on date not null,
  to_on date not null,
  reason text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint absence_pkey PRIMARY KEY (zone, id),
  constraint absence_check CHECK ((from_on <= to_on))
);
CREATE INDEX absence_by_technician ON crew.absence USING btree (zone, technician, from_on);

-- placed by zone
create table crew.member (
  zone integer not null,
  technician uuid not null,
  site uuid not null,
  name text not null,
  skills jsonb not null,
  kit jsonb not null,
  latitude_e6 integer not null,
  longitude_e6 integer not null,
  weekly jsonb not null,
  visits_max integer not null,
  active boolean not null,
  version integer not null,
  constraint member_pkey PRIMARY KEY (zone, technician),
  constraint member_visits_max_check CHECK (((visits_max >= 1) AND (visits_max <= 40)))
);
CREATE INDEX member_by_site ON crew.member USING btree (zone, site, name, technician);

-- placed by zone
create table crew.route (
  zone integer not null,
  site uuid not null,
  day date not null,
  technician uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  pause_from timestamp with time zone,
  pause_to timestamp with time zone,
  off text,
  stops jsonb not null,
  home_drive integer not null,
  version integer not null,
  constraint route_pkey PRIMARY KEY (zone, site, day, technician)
);
CREATE INDEX route_by_technician ON crew.route USING btree (zone, technician, day);

-- placed by zone
create table devices.device (
  zone integer not null,
  id uuid not null,
  model text not null,
  variant text,
  condition text not null,
  sold_in_market text not null,
  seller text not null,
  contract_on date,
  delivered_on date,
  activated_on date,
  price_minor bigint,
  price_currency text,
  last_four text not null,
  search tsvector not null,
  demo boolean not null,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint device_pkey PRIMARY KEY (zone, id),
  constraint device_check CHECK (((price_minor IS NULL) = (price_currency IS NULL))),
  constraint device_condition_check CHECK ((condition = ANY (ARRAY['new'::text, 'used'::text, 'refurbished'::text]))),
  constraint device_price_minor_check CHECK ((price_minor >= 0)),
  constraint device_seller_check CHECK ((seller = ANY (ARRAY['brand'::text, 'retailer'::text])))
);
CREATE INDEX device_by_age ON devices.device USING btree (zone, created_at, id);
CREATE INDEX device_by_search ON devices.device USING gin (search);

-- placed by zone
create table devices.fitted_part (
  zone integer not null,
  id uuid not null,
  device uuid not null,
  component text not null,
  sku text not null,
  serial text,
  repair uuid,
  repair_zone integer,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  constraint fitted_part_pkey PRIMARY KEY (zone, id),
  constraint fitted_part_check CHECK (((to_at IS NULL) OR (to_at >= from_at)))
);
CREATE INDEX fitted_part_by_device ON devices.fitted_part USING btree (zone, device, from_at);

-- placed by zone
create table devices.identifier (
  zone integer not null,
  id uuid not null,
  device uuid not null,
  kind text not null,
  value text not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  constraint identifier_pkey PRIMARY KEY (zone, id),
  constraint identifier_check CHECK (((to_at IS NULL) OR (to_at >= from_at))),
  constraint identifier_kind_check CHECK ((kind = ANY (ARRAY['imei'::text, 'serial'::text, 'eid'::text])))
);
CREATE INDEX identifier_by_device ON devices.identifier USING btree (zone, device, from_at);
CREATE INDEX identifier_by_value ON devices.identifier USING btree (zone, value);

-- placed by zone
create table devices.ownership (
  zone integer not null,
  id uuid not null,
  device uuid not null,
  account_zone integer,
  account uuid,
  name text not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  constraint ownership_pkey PRIMARY KEY (zone, id),
  constraint ownership_check CHECK (((to_at IS NULL) OR (to_at >= from_at)))
);
CREATE INDEX ownership_by_account ON devices.ownership USING btree (zone, account, from_at);
CREATE INDEX ownership_by_device ON devices.ownership USING btree (zone, device, from_at);

-- placed by reference
create table markets.holiday (
  market text not null,
  region text not null,
  day date not null,
  names jsonb not null,
  constraint holiday_pkey PRIMARY KEY (market, region, day)
);

-- placed by reference
create table markets.line_up (
  market text not null,
  service text not null,
  state text not null,
  since timestamp with time zone not null,
  constraint line_up_pkey PRIMARY KEY (market, service),
  constraint line_up_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'pilot'::text, 'live'::text, 'paused'::text, 'retired'::text])))
);

-- placed by reference
create table markets.market (
  id text not null,
  names jsonb not null,
  currency text not null,
  languages jsonb not null,
  time_zone text not null,
  working_hours jsonb not null,
  regions jsonb not null,
  constraint market_pkey PRIMARY KEY (id)
);

-- placed by reference
create table markets.service_promise (
  market text not null,
  kind text not null,
  working_minutes integer not null,
  pauses_on jsonb not null,
  constraint service_promise_pkey PRIMARY KEY (market, kind),
  constraint service_promise_working_minutes_check CHECK ((working_minutes > 0))
);

-- placed by reference
create table markets.tax (
  market text not null,
  code text not null,
  effective_from date not null,
  names jsonb not null,
  basis_points integer not null,
  applies_to jsonb not null,
  source text not null,
  constraint tax_pkey PRIMARY KEY (market, code, effective_from),
  constraint tax_basis_points_check CHECK (((basis_points >= 0) AND (basis_points <= 10000)))
);

-- placed by zone
create table notices.notice (
  zone integer not null,
  id uuid not null,
  template text not null,
  language text not null,
  channel text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  about_type text not null,
  about uuid not null,
  dedupe text not null,
  state text not null,
  attempts integer not null,
  made_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  fault text,
  constraint notice_pkey PRIMARY KEY (zone, id),
  constraint notice_zone_dedupe_key UNIQUE (zone, dedupe),
  constraint notice_channel_check CHECK ((channel = 'email'::text)),
  constraint notice_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'kept'::text, 'failed'::text])))
);
CREATE INDEX notice_by_age ON notices.notice USING btree (zone, made_at, id);
CREATE INDEX notice_by_subject ON notices.notice USING btree (zone, about, made_at);
CREATE INDEX notice_by_waiting ON notices.notice USING btree (zone, made_at) WHERE (state = 'waiting'::text);

-- placed by zone
create table papers.paper (
  zone integer not null,
  id uuid not null,
  repair uuid not null,
  kind text not null,
  number text not null,
  language text not null,
  facts jsonb not null,
  sha256 text not null,
  bytes integer not null,
  issued_by text not null,
  issued_at timestamp with time zone not null,
  valid_until timestamp with time zone,
  constraint paper_pkey PRIMARY KEY (zone, id),
  constraint paper_kind_check CHECK ((kind = ANY (ARRAY['form'::text, 'invoice'::text])))
);
CREATE UNIQUE INDEX invoice_once ON papers.paper USING btree (zone, repair) WHERE (kind = 'invoice'::text);
CREATE INDEX paper_by_repair ON papers.paper USING btree (zone, repair, kind, issued_at);

-- placed by zone
create table partners.partner (
  zone integer not null,
  id uuid not null,
  name text not null,
  kind text not null,
  constraint partner_pkey PRIMARY KEY (zone, id),
  constraint partner_kind_check CHECK ((kind = ANY (ARRAY['brand'::text, 'serviceNetwork'::text, 'retailer'::text, 'carrier'::text, 'insurer'::text, 'independent'::text])))
);

-- placed by reference
create table partners.place (
  market text not null,
  postcode text not null,
  city text not null,
  region text not null,
  latitude_e6 integer not null,
  longitude_e6 integer not null,
  constraint place_pkey PRIMARY KEY (market, postcode)
);
CREATE INDEX place_by_city ON partners.place USING btree (market, city);

-- placed by zone
create table partners.site (
  zone integer not null,
  id uuid not null,
  code text not null,
  partner uuid not null,
  kind text not null,
  name text not null,
  line text not null,
  city text not null,
  postcode text not null,
  region text not null,
  latitude_e6 integer not null,
  longitude_e6 integer not null,
  time_zone text not null,
  phone text not null,
  services jsonb not null,
  categories jsonb not null,
  hours jsonb not null,
  benches integer not null,
  demo boolean not null,
  version integer not null,
  constraint site_pkey PRIMARY KEY (zone, id),
  constraint site_zone_code_key UNIQUE (zone, code),
  constraint site_benches_check CHECK ((benches >= 0)),
  constraint site_kind_check CHECK ((kind = ANY (ARRAY['serviceCentre'::text, 'brandStore'::text, 'partnerStore'::text, 'depot'::text])))
);

-- placed by zone
create table partners.site_exception (
  zone integer not null,
  site uuid not null,
  day date not null,
  windows jsonb not null,
  reason text not null,
  constraint site_exception_pkey PRIMARY KEY (zone, site, day)
);

-- placed by zone
create table people.account (
  zone integer not null,
  id uuid not null,
  kind text not null,
  email text not null,
  name text not null,
  phone text,
  language text not null,
  password_hash text,
  second_factor text,
  second_factor_step bigint,
  demo boolean not null,
  active boolean not null,
  search tsvector not null,
  created_at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (zone, id),
  constraint account_kind_check CHECK ((kind = ANY (ARRAY['owner'::text, 'staff'::text])))
);
CREATE INDEX account_by_age ON people.account USING btree (zone, kind, created_at, id);
CREATE INDEX account_by_search ON people.account USING gin (search);

-- placed by zone
create table people.api_key (
  zone integer not null,
  id uuid not null,
  name text not null,
  prefix text not null,
  secret_hash text not null,
  scopes jsonb not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_key_pkey PRIMARY KEY (zone, id),
  constraint api_key_zone_prefix_key UNIQUE (zone, prefix)
);

-- placed by zone
create table people.email_code (
  zone integer not null,
  email text not null,
  code_hash text not null,
  attempts integer not null,
  expires_at timestamp with time zone not null,
  constraint email_code_pkey PRIMARY KEY (zone, email),
  constraint email_code_attempts_check CHECK (((attempts >= 0) AND (attempts <= 5)))
);

-- placed by zone
create table people.invite (
  zone integer not null,
  token_hash text not null,
  account uuid not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint invite_pkey PRIMARY KEY (zone, token_hash)
);

-- placed by zone
create table people.passkey (
  zone integer not null,
  id uuid not null,
  account uuid not null,
  credential text not null,
  public_key text not null,
  counter bigint not null,
  transports jsonb not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint passkey_pkey PRIMARY KEY (zone, id),
  constraint passkey_zone_credential_key UNIQUE (zone, credential)
);
CREATE INDEX passkey_by_account ON people.passkey USING btree (zone, account);

-- placed by zone
create table people.passkey_challenge (
  zone integer not null,
  id uuid not null,
  challenge text not null,
  account uuid,
  expires_at timestamp with time zone not null,
  constraint passkey_challenge_pkey PRIMARY KEY (zone, id)
);

-- placed by zone
create table people.role_grant (
  zone integer not null,
  id uuid not null,
  account uuid not null,
  role text not null,
  market text,
  site uuid,
  site_zone integer,
  constraint role_grant_pkey PRIMARY KEY (zone, id)
);
CREATE INDEX role_grant_by_account ON people.role_grant USING btree (zone, account);

-- placed by zone
create table people.session (
  zone integer not null,
  token_hash text not null,
  account uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (zone, token_hash)
);
CREATE INDEX session_by_expiry ON people.session USING btree (zone, expires_at);

-- placed by zone
create table plans.claim (
  zone integer not null,
  id uuid not null,
  contract uuid not null,
  repair uuid not null,
  number integer not null,
  state text not null,
  incident_on date not null,
  deductible_minor bigint not null,
  currency text not null,
  made_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint claim_pkey PRIMARY KEY (zone, id),
  constraint claim_deductible_minor_check CHECK ((deductible_minor >= 0)),
  constraint claim_number_check CHECK ((number > 0)),
  constraint claim_state_check CHECK ((state = ANY (ARRAY['reserved'::text, 'used'::text, 'released'::text])))
);
CREATE INDEX claim_by_contract ON plans.claim USING btree (zone, contract, made_at);
CREATE UNIQUE INDEX claim_number ON plans.claim USING btree (zone, contract, number) WHERE (state <> 'released'::text);
CREATE UNIQUE INDEX claim_of_repair ON plans.claim USING btree (zone, repair) WHERE (state = 'reserved'::text);

-- placed by zone
create table plans.contract (
  zone integer not null,
  id uuid not null,
  device uuid not null,
  account_zone integer,
  account uuid,
  holder_name text not null,
  holder_email text not null,
  language text not null,
  plan text not null,
  terms_version text not null,
  terms jsonb not null,
  state text not null,
  bought_on date not null,
  starts_on date not null,
  covers_from date not null,
  ends_on date not null,
  at_distance boolean not null,
  currency text not null,
  price_minor bigint not null,
  paid_minor bigint not null,
  paid_at timestamp with time zone,
  payment_method text,
  payment_reference text not null,
  refund_minor bigint not null,
  claims_max integer,
  claims_taken integer not null,
  renews uuid,
  withdrawal_begun_at timestamp with time zone,
  closed_at timestamp with time zone,
  close_reason text not null,
  reminded_at timestamp with time zone,
  made_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer not null,
  constraint contract_pkey PRIMARY KEY (zone, id),
  constraint contract_check CHECK (((paid_minor >= 0) AND (paid_minor <= price_minor))),
  constraint contract_check1 CHECK (((refund_minor >= 0) AND (refund_minor <= paid_minor))),
  constraint contract_check2 CHECK (((claims_taken >= 0) AND ((claims_max IS NULL) OR (claims_taken <= claims_max)))),
  constraint contract_check3 CHECK (((account IS NULL) = (account_zone IS NULL))),
  constraint contract_check4 CHECK (((starts_on >= bought_on) AND ((covers_from >= starts_on) AND (covers_from <= ends_on)))),
  constraint contract_claims_max_check CHECK ((claims_max >= 0)),
  constraint contract_price_minor_check CHECK ((price_minor >= 0)),
  constraint contract_state_check CHECK ((state = ANY (ARRAY['bought'::text, 'active'::text, 'ended'::text, 'cancelled'::text, 'withdrawn'::text, 'settled'::text])))
);
CREATE INDEX contract_by_device ON plans.contract USING btree (zone, device, made_at);
CREATE INDEX contract_by_end ON plans.contract USING btree (zone, ends_on) WHERE (state = 'active'::text);
CREATE INDEX contract_by_start ON plans.contract USING btree (zone, covers_from) WHERE (state = 'bought'::text);
CREATE UNIQUE INDEX contract_held ON plans.contract USING btree (zone, device, plan) WHERE ((state = ANY (ARRAY['bought'::text, 'active'::text])) AND (renews IS NULL));
CREATE UNIQUE INDEX contract_renewed ON plans.contract USING btree (zone, renews) WHERE (state <> ALL (ARRAY['cancelled'::text, 'withdrawn'::text]));

-- placed by zone
create table plans.hand_over (
  zone integer not null,
  repair uuid not null,
  device uuid not null,
  at timestamp with time zone not null,
  constraint hand_over_pkey PRIMARY KEY (zone, repair)
);
CREATE INDEX hand_over_by_device ON plans.hand_over USING btree (zone, device, at);

-- placed by zone
create table promises.appeal (
  zone integer not null,
  id uuid not null,
  decision uuid not null,
  subject_type text not null,
  subject uuid not null,
  decided_by text not null,
  words text not null,
  state text not null,
  reviewed_by text,
  reviewer text,
  answer text,
  made_at timestamp with time zone not null,
  reviewed_at timestamp with time zone,
  version integer not null,
  constraint appeal_pkey PRIMARY KEY (zone, id)
);
CREATE UNIQUE INDEX appeal_once ON promises.appeal USING btree (zone, decision);
CREATE INDEX appeal_open ON promises.appeal USING btree (zone, state, made_at, id);

-- placed by reference
create table promises.campaign (
  code text not null,
  names jsonb not null,
  market text,
  models jsonb,
  variants jsonb,
  imei_from text,
  imei_to text,
  sold_from date,
  sold_to date,
  components jsonb not null,
  obligor text not null,
  starts_on date not null,
  ends_on date,
  state text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  version integer not null,
  constraint campaign_pkey PRIMARY KEY (code)
);

-- placed by zone
create table promises.goodwill_budget (
  zone integer not null,
  month text not null,
  limit_minor bigint not null,
  spent_minor bigint not null,
  constraint goodwill_budget_pkey PRIMARY KEY (zone, month),
  constraint goodwill_budget_check CHECK (((spent_minor >= 0) AND (spent_minor <= limit_minor))),
  constraint goodwill_budget_limit_minor_check CHECK ((limit_minor >= 0))
);

-- placed by zone
create table promises.past_repair (
  zone integer not null,
  id uuid not null,
  device uuid not null,
  kind text not null,
  under text,
  component text not null,
  reported_on date not null,
  handed_over_on date not null,
  constraint past_repair_pkey PRIMARY KEY (zone, id)
);
CREATE INDEX past_repair_by_device ON promises.past_repair USING btree (zone, device, reported_on);

-- placed by zone
create table promises.stamp (
  zone integer not null,
  id uuid not null,
  device uuid not null,
  kind text not null,
  rule text not null,
  obligor text not null,
  components jsonb,
  perils jsonb,
  starts_on date not null,
  ends_on date,
  share_basis_points integer not null,
  cap_minor bigint,
  reason text not null,
  repair uuid,
  terms_version text,
  stamped_by text not null,
  stamped_at timestamp with time zone not null,
  constraint stamp_pkey PRIMARY KEY (zone, id),
  constraint stamp_cap_minor_check CHECK ((cap_minor > 0)),
  constraint stamp_share_basis_points_check CHECK (((share_basis_points >= 1) AND (share_basis_points <= 10000)))
);
CREATE INDEX stamp_by_device ON promises.stamp USING btree (zone, device, stamped_at);
CREATE UNIQUE INDEX stamp_once ON promises.stamp USING btree (zone, device, kind, rule, starts_on, repair, components) NULLS NOT DISTINCT;

-- placed by zone
create table repairs.custody (
  zone integer not null,
  id uuid not null,
  repair uuid not null,
  holder text not null,
  name text not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  constraint custody_pkey PRIMARY KEY (zone, id),
  constraint custody_holder_check CHECK ((holder = ANY (ARRAY['owner'::text, 'site'::text, 'carrier'::text, 'partner'::text])))
);
CREATE INDEX custody_by_repair ON repairs.custody USING btree (zone, repair, from_at);

-- placed by zone
create table repairs.estimate (
  zone integer not null,
  id uuid not null,
  repair uuid not null,
  state text not null,
  lines jsonb not null,
  because text not null,
  currency text not null,
  owner_minor bigint not null,
  tax_minor bigint not null,
  tax_name text not null,
  made_at timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  answered_at timestamp with time zone,
  reason text,
  deductible_minor bigint not null default 0,
  constraint estimate_pkey PRIMARY KEY (zone, id),
  constraint estimate_deductible_minor_check CHECK ((deductible_minor >= 0)),
  constraint estimate_owner_minor_check CHECK ((owner_minor >= 0)),
  constraint estimate_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'expired'::text, 'replaced'::text]))),
  constraint estimate_tax_minor_check CHECK ((tax_minor >= 0))
);
CREATE INDEX estimate_by_expiry ON repairs.estimate USING btree (zone, valid_until) WHERE (state = 'open'::text);
CREATE INDEX estimate_by_repair ON repairs.estimate USING btree (zone, repair, made_at);

-- placed by zone
create table repairs.feedback (
  zone integer not null,
  repair uuid not null,
  stars integer not null,
  text text not null,
  said_at timestamp with time zone not null,
  constraint feedback_pkey PRIMARY KEY (zone, repair),
  constraint feedback_stars_check CHECK (((stars >= 1) AND (stars <= 5)))
);

-- placed by zone
create table repairs.form (
  zone integer not null,
  id uuid not null,
  repair uuid not null,
  basis uuid not null,
  currency text not null,
  maximum_minor bigint not null,
  issued_at timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  accepted_at timestamp with time zone,
  constraint form_pkey PRIMARY KEY (zone, id),
  constraint form_maximum_minor_check CHECK ((maximum_minor >= 0))
);
CREATE UNIQUE INDEX form_once ON repairs.form USING btree (zone, repair, basis);

-- placed by zone
create table repairs.leg (
  zone integer not null,
  id uuid not null,
  repair uuid not null,
  kind text not null,
  site uuid,
  appointment uuid,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  carrier text,
  tracking_number text,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint leg_pkey PRIMARY KEY (zone, id),
  constraint leg_kind_check CHECK ((kind = ANY (ARRAY['counter'::text, 'visit'::text, 'parcel'::text, 'kit'::text])))
);
CREATE INDEX leg_by_repair ON repairs.leg USING btree (zone, repair, made_at);

-- placed by zone
create table repairs.message (
  zone integer not null,
  id uuid not null,
  repair uuid not null,
  author_kind text not null,
  author_name text not null,
  text text not null,
  internal boolean not null,
  said_at timestamp with time zone not null,
  constraint message_pkey PRIMARY KEY (zone, id),
  constraint message_author_kind_check CHECK ((author_kind = ANY (ARRAY['owner'::text, 'staff'::text, 'system'::text])))
);
CREATE INDEX message_by_repair ON repairs.message USING btree (zone, repair, said_at);

-- placed by zone
create table repairs.pause (
  zone integer not null,
  id uuid not null,
  repair uuid not null,
  waiting_on text not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  constraint pause_pkey PRIMARY KEY (zone, id)
);
CREATE INDEX pause_by_repair ON repairs.pause USING btree (zone, repair, from_at);

-- placed by zone
create table repairs.payment (
  zone integer not null,
  id uuid not null,
  repair uuid not null,
  amount_minor bigint not null,
  currency text not null,
  method text not null,
  reference text not null,
  taken_by text not null,
  paid_at timestamp with time zone not null,
  constraint payment_pkey PRIMARY KEY (zone, id),
  constraint payment_amount_minor_check CHECK ((amount_minor > 0)),
  constraint payment_method_check CHECK ((method = ANY (ARRAY['cash'::text, 'card'::text, 'transfer'::text, 'wallet'::text])))
);
CREATE INDEX payment_by_repair ON repairs.payment USING btree (zone, repair, paid_at);

-- placed by zone
create table repairs.photo (
  zone integer not null,
  id uuid not null,
  repair uuid not null,
  moment text not null,
  sha256 text not null,
  chain text not null,
  bytes integer not null,
  media_type text not null,
  note text not null,
  taken_by text not null,
  taken_at timestamp with time zone not null,
  constraint photo_pkey PRIMARY KEY (zone, id),
  constraint photo_moment_check CHECK ((moment = ANY (ARRAY['intake'::text, 'opening'::text, 'repair'::text, 'check'::text])))
);
CREATE INDEX photo_by_repair ON repairs.photo USING btree (zone, repair, taken_at);

-- placed by zone
create table repairs.promise_change (
  zone integer not null,
  id uuid not null,
  repair uuid not null,
  from_at timestamp with time zone,
  to_at timestamp with time zone,
  cause text not null,
  words text not null,
  changed_at timestamp with time zone not null,
  constraint promise_change_pkey PRIMARY KEY (zone, id)
);
CREATE INDEX promise_change_by_repair ON repairs.promise_change USING btree (zone, repair, changed_at);

-- placed by zone
create table repairs.repair (
  zone integer not null,
  id uuid not null,
  number text not null,
  token text not null,
  language text not null,
  stage text not null,
  waiting_on text not null,
  waiting_since timestamp with time zone not null,
  custody text not null,
  outcome text,
  way text not null,
  site uuid,
  technician uuid,
  technician_name text,
  device_zone integer,
  device uuid,
  model text not null,
  identifier text not null,
  last_four text not null,
  symptom text not null,
  component text not null,
  accident boolean not null,
  words text not null,
  owner_zone integer,
  owner uuid,
  contact_name text not null,
  contact_email text not null,
  contact_phone text,
  contact_address text,
  currency text not null,
  due_minor bigint not null,
  paid_minor bigint not null,
  promise_kind text not null,
  promised_at timestamp with time zone,
  clock_started_at timestamp with time zone,
  intake jsonb,
  diagnosis jsonb,
  quality_check jsonb,
  hand_over jsonb,
  decision uuid,
  search tsvector not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer not null,
  constraint repair_pkey PRIMARY KEY (zone, id),
  constraint repair_zone_number_key UNIQUE (zone, number),
  constraint repair_zone_token_key UNIQUE (zone, token),
  constraint repair_custody_check CHECK ((custody = ANY (ARRAY['owner'::text, 'site'::text, 'carrier'::text, 'partner'::text]))),
  constraint repair_due_minor_check CHECK ((due_minor >= 0)),
  constraint repair_outcome_check CHECK ((outcome = ANY (ARRAY['repaired'::text, 'unrepaired'::text, 'replaced'::text]))),
  constraint repair_paid_minor_check CHECK ((paid_minor >= 0)),
  constraint repair_stage_check CHECK ((stage = ANY (ARRAY['booked'::text, 'received'::text, 'diagnosed'::text, 'estimated'::text, 'approved'::text, 'declined'::text, 'repairing'::text, 'repaired'::text, 'ready'::text, 'handedOver'::text, 'cancelled'::text]))),
  constraint repair_waiting_on_check CHECK ((waiting_on = ANY (ARRAY['nobody'::text, 'owner'::text, 'part'::text, 'partner'::text]))),
  constraint repair_way_check CHECK ((way = ANY (ARRAY['counter'::text, 'visit'::text, 'parcel'::text, 'kit'::text])))
);
CREATE INDEX repair_by_age ON repairs.repair USING btree (zone, created_at, id);
CREATE INDEX repair_by_contact ON repairs.repair USING btree (zone, contact_email, created_at);
CREATE INDEX repair_by_device ON repairs.repair USING btree (zone, device, created_at);
CREATE INDEX repair_by_identifier ON repairs.repair USING btree (zone, identifier);
CREATE INDEX repair_by_owner ON repairs.repair USING btree (zone, owner, created_at);
CREATE INDEX repair_by_promise ON repairs.repair USING btree (zone, promised_at, id) WHERE (stage <> ALL (ARRAY['handedOver'::text, 'cancelled'::text]));
CREATE INDEX repair_by_search ON repairs.repair USING gin (search);
CREATE INDEX repair_by_site ON repairs.repair USING btree (zone, site, stage, updated_at, id);
CREATE INDEX repair_by_stage ON repairs.repair USING btree (zone, stage, updated_at, id);

-- placed by zone
create table repairs.saved_view (
  zone integer not null,
  id uuid not null,
  account text not null,
  name text not null,
  query text not null,
  shared boolean not null,
  made_at timestamp with time zone not null,
  constraint saved_view_pkey PRIMARY KEY (zone, id)
);

-- placed by zone
create table repairs.told (
  zone integer not null,
  repair uuid not null,
  code text not null,
  decision uuid,
  told_at timestamp with time zone not null,
  constraint told_pkey PRIMARY KEY (zone, repair, code)
);

-- placed by zone
create table scheduling.appointment (
  zone integer not null,
  id uuid not null,
  site uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  subject uuid not null,
  label text not null,
  state text not null,
  made_at timestamp with time zone not null,
  constraint appointment_pkey PRIMARY KEY (zone, id),
  constraint appointment_state_check CHECK ((state = ANY (ARRAY['booked'::text, 'kept'::text, 'released'::text])))
);
CREATE INDEX appointment_by_site ON scheduling.appointment USING btree (zone, site, starts_at);
CREATE INDEX appointment_by_subject ON scheduling.appointment USING btree (zone, subject);

-- placed by zone
create table scheduling.counter_place (
  zone integer not null,
  site uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  capacity integer not null,
  taken integer not null,
  constraint counter_place_pkey PRIMARY KEY (zone, site, starts_at),
  constraint counter_place_capacity_check CHECK ((capacity >= 0)),
  constraint counter_place_check CHECK (((taken >= 0) AND (taken <= capacity)))
);

-- placed by zone
create table scheduling.technician (
  zone integer not null,
  account uuid not null,
  site uuid not null,
  name text not null,
  skills jsonb not null,
  active boolean not null,
  constraint technician_pkey PRIMARY KEY (zone, account)
);
CREATE INDEX technician_by_site ON scheduling.technician USING btree (zone, site, name);

-- placed by zone
create table visits.visit (
  zone integer not null,
  id uuid not null,
  site uuid not null,
  repair uuid,
  label text not null,
  state text not null,
  held_until timestamp with time zone,
  latitude_e6 integer not null,
  longitude_e6 integer not null,
  address text not null,
  window_from timestamp with time zone,
  window_to timestamp with time zone,
  minutes integer not null,
  skills jsonb not null,
  parts jsonb not null,
  technician uuid,
  day date,
  pinned boolean not null,
  planned_at timestamp with time zone,
  dispatched_at timestamp with time zone,
  accepted_at timestamp with time zone,
  departed_at timestamp with time zone,
  arrived_at timestamp with time zone,
  begun_at timestamp with time zone,
  ended_at timestamp with time zone,
  reason text,
  learned text,
  follows uuid,
  made_at timestamp with time zone not null,
  version integer not null,
  constraint visit_pkey PRIMARY KEY (zone, id),
  constraint visit_minutes_check CHECK (((minutes >= 1) AND (minutes <= 600)))
);
CREATE INDEX visit_by_hold ON visits.visit USING btree (zone, held_until) WHERE (held_until IS NOT NULL);
CREATE INDEX visit_by_repair ON visits.visit USING btree (zone, repair, id);
CREATE INDEX visit_by_route ON visits.visit USING btree (zone, site, day, technician);
CREATE INDEX visit_to_place ON visits.visit USING btree (zone, site, window_from, id) WHERE (technician IS NULL);

alter table catalog.part add constraint part_model_fkey FOREIGN KEY (model) REFERENCES catalog.model(id);
alter table catalog.repair_price add constraint repair_price_model_fkey FOREIGN KEY (model) REFERENCES catalog.model(id);
alter table catalog.repair_price add constraint repair_price_repair_type_fkey FOREIGN KEY (repair_type) REFERENCES catalog.repair_type(id);
alter table catalog.variant add constraint variant_model_fkey FOREIGN KEY (model) REFERENCES catalog.model(id);
alter table devices.device add constraint device_model_fkey FOREIGN KEY (model) REFERENCES catalog.model(id);
alter table devices.fitted_part add constraint fitted_part_zone_device_fkey FOREIGN KEY (zone, device) REFERENCES devices.device(zone, id);
alter table devices.identifier add constraint identifier_zone_device_fkey FOREIGN KEY (zone, device) REFERENCES devices.device(zone, id);
alter table devices.ownership add constraint ownership_zone_device_fkey FOREIGN KEY (zone, device) REFERENCES devices.device(zone, id);
alter table partners.site add constraint site_zone_partner_fkey FOREIGN KEY (zone, partner) REFERENCES partners.partner(zone, id);
alter table partners.site_exception add constraint site_exception_zone_site_fkey FOREIGN KEY (zone, site) REFERENCES partners.site(zone, id);
alter table people.invite add constraint invite_zone_account_fkey FOREIGN KEY (zone, account) REFERENCES people.account(zone, id);
alter table people.passkey add constraint passkey_zone_account_fkey FOREIGN KEY (zone, account) REFERENCES people.account(zone, id);
alter table people.role_grant add constraint role_grant_zone_account_fkey FOREIGN KEY (zone, account) REFERENCES people.account(zone, id);
alter table people.session add constraint session_zone_account_fkey FOREIGN KEY (zone, account) REFERENCES people.account(zone, id);
alter table plans.claim add constraint claim_zone_contract_fkey FOREIGN KEY (zone, contract) REFERENCES plans.contract(zone, id);
alter table repairs.custody add constraint custody_zone_repair_fkey FOREIGN KEY (zone, repair) REFERENCES repairs.repair(zone, id);
alter table repairs.estimate add constraint estimate_zone_repair_fkey FOREIGN KEY (zone, repair) REFERENCES repairs.repair(zone, id);
alter table repairs.feedback add constraint feedback_zone_repair_fkey FOREIGN KEY (zone, repair) REFERENCES repairs.repair(zone, id);
alter table repairs.form add constraint form_zone_repair_fkey FOREIGN KEY (zone, repair) REFERENCES repairs.repair(zone, id);
alter table repairs.leg add constraint leg_zone_repair_fkey FOREIGN KEY (zone, repair) REFERENCES repairs.repair(zone, id);
alter table repairs.message add constraint message_zone_repair_fkey FOREIGN KEY (zone, repair) REFERENCES repairs.repair(zone, id);
alter table repairs.pause add constraint pause_zone_repair_fkey FOREIGN KEY (zone, repair) REFERENCES repairs.repair(zone, id);
alter table repairs.payment add constraint payment_zone_repair_fkey FOREIGN KEY (zone, repair) REFERENCES repairs.repair(zone, id);
alter table repairs.photo add constraint photo_zone_repair_fkey FOREIGN KEY (zone, repair) REFERENCES repairs.repair(zone, id);
alter table repairs.promise_change add constraint promise_change_zone_repair_fkey FOREIGN KEY (zone, repair) REFERENCES repairs.repair(zone, id);
alter table repairs.repair add constraint repair_model_fkey FOREIGN KEY (model) REFERENCES catalog.model(id);
alter table repairs.told add constraint told_zone_repair_fkey FOREIGN KEY (zone, repair) REFERENCES repairs.repair(zone, id);
