create schema promises;

-- The rules at each state of the data that ever decided, so that an old decision can be asked again.
create table coverage.terms (
  version text primary key,
  data jsonb not null,
  first_used_at timestamptz not null
);

-- What was promised to one device: by law and maker when it was registered, with a fitted part, out of goodwill.
create table promises.stamp (
  zone int not null,
  id uuid not null,
  device uuid not null,
  kind text not null,
  rule text not null,
  obligor text not null,
  components jsonb,
  perils jsonb,
  starts_on date not null,
  ends_on date,
  share_basis_points int not null check (share_basis_points between 1 and 10000),
  cap_minor bigint check (cap_minor > 0),
  reason text not null,
  repair uuid,
  terms_version text,
  stamped_by text not null,
  stamped_at timestamptz not null,
  primary key (zone, id)
);
create index stamp_by_device on promises.stamp (zone, device, stamped_at);
-- A fact is heard at least once, and stamps once.
create unique index stamp_once on promises.stamp (zone, device, kind, rule, starts_on, repair) nulls not distinct;

-- Repairs and replacements that are behind a device, and who paid them: what later promises ask for.
create table promises.past_repair (
  zone int not null,
  id uuid not null,
  device uuid not null,
  kind text not null,
  under text,
  component text not null,
  reported_on date not null,
  handed_over_on date not null,
  primary key (zone, id)
);
create index past_repair_by_device on promises.past_repair (zone, device, reported_on);

-- Service campaigns: which devices get a free repair, and of what. Few rows, the same for every zone.
create table promises.campaign (
  code text primary key,
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
  made_at timestamptz not null,
  version int not null
);

-- What may be given away in a month; the guarded update keeps it.
create table promises.goodwill_budget (
  zone int not null,
  month text not null,
  limit_minor bigint not null check (limit_minor >= 0),
  spent_minor bigint not null check (spent_minor between 0 and limit_minor),
  primary key (zone, month)
);

create table promises.appeal (
  zone int not null,
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
  made_at timestamptz not null,
  reviewed_at timestamptz,
  version int not null,
  primary key (zone, id)
);
create unique index appeal_once on promises.appeal (zone, decision);
create index appeal_open on promises.appeal (zone, state, made_at, id);
