create schema repairs;

create table repairs.repair (
  zone int not null,
  id uuid not null,
  number text not null,
  token text not null,
  language text not null,
  stage text not null check (stage in ('booked', 'received', 'diagnosed', 'estimated', 'approved', 'declined',
    'repairing', 'repaired', 'ready', 'handedOver', 'cancelled')),
  waiting_on text not null check (waiting_on in ('nobody', 'owner', 'part', 'partner')),
  waiting_since timestamptz not null,
  custody text not null check (custody in ('owner', 'site', 'carrier', 'partner')),
  outcome text check (outcome in ('repaired', 'unrepaired', 'replaced')),
  way text not null check (way in ('counter', 'visit', 'parcel', 'kit')),
  site uuid,
  technician uuid,
  technician_name text,
  -- The device may live in another zone: a plain value, with a snapshot of what a person needs to see.
  device_zone int,
  device uuid,
  model text not null references catalog.model (id),
  identifier text not null,
  last_four text not null,
  symptom text not null,
  component text not null,
  accident boolean not null,
  words text not null,
  owner_zone int,
  owner uuid,
  contact_name text not null,
  contact_email text not null,
  contact_phone text,
  contact_address text,
  currency text not null,
  due_minor bigint not null check (due_minor >= 0),
  paid_minor bigint not null check (paid_minor >= 0),
  promise_kind text not null,
  promised_at timestamptz,
  clock_started_at timestamptz,
  intake jsonb,
  diagnosis jsonb,
  quality_check jsonb,
  hand_over jsonb,
  decision uuid,
  search tsvector not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null,
  primary key (zone, id),
  unique (zone, number),
  unique (zone, token)
);
create index repair_by_stage on repairs.repair (zone, stage, updated_at, id);
create index repair_by_site on repairs.repair (zone, site, stage, updated_at, id);
create index repair_by_age on repairs.repair (zone, created_at, id);
create index repair_by_device on repairs.repair (zone, device, created_at);
create index repair_by_owner on repairs.repair (zone, owner, created_at);
create index repair_by_contact on repairs.repair (zone, contact_email, created_at);
create index repair_by_identifier on repairs.repair (zone, identifier);
create index repair_by_promise on repairs.repair (zone, promised_at, id) where stage not in ('handedOver', 'cancelled');
create index repair_by_search on repairs.repair using gin (search);

create table repairs.leg (
  zone int not null,
  id uuid not null,
  repair uuid not null,
  kind text not null check (kind in ('counter', 'visit', 'parcel', 'kit')),
  site uuid,
  appointment uuid,
  starts_at timestamptz,
  ends_at timestamptz,
  carrier text,
  tracking_number text,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (zone, id)
);
create index leg_by_repair on repairs.leg (zone, repair, made_at);

create table repairs.custody (
  zone int not null,
  id uuid not null,
  repair uuid not null,
  holder text not null check (holder in ('owner', 'site', 'carrier', 'partner')),
  name text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (zone, id)
);
create index custody_by_repair on repairs.custody (zone, repair, from_at);

create table repairs.estimate (
  zone int not null,
  id uuid not null,
  repair uuid not null,
  state text not null check (state in ('open', 'accepted', 'declined', 'expired', 'replaced')),
  lines jsonb not null,
  because text not null,
  currency text not null,
  owner_minor bigint not null check (owner_minor >= 0),
  tax_minor bigint not null check (tax_minor >= 0),
  tax_name text not null,
  made_at timestamptz not null,
  valid_until timestamptz not null,
  answered_at timestamptz,
  reason text,
  primary key (zone, id)
);
create index estimate_by_repair on repairs.estimate (zone, repair, made_at);
create index estimate_by_expiry on repairs.estimate (zone, valid_until) where state = 'open';

create table repairs.pause (
  zone int not null,
  id uuid not null,
  repair uuid not null,
  waiting_on text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (zone, id)
);
create index pause_by_repair on repairs.pause (zone, repair, from_at);

create table repairs.promise_change (
  zone int not null,
  id uuid not null,
  repair uuid not null,
  from_at timestamptz,
  to_at timestamptz,
  cause text not null,
  words text not null,
  changed_at timestamptz not null,
  primary key (zone, id)
);
create index promise_change_by_repair on repairs.promise_change (zone, repair, changed_at);

create table repairs.message (
  zone int not null,
  id uuid not null,
  repair uuid not null,
  author_kind text not null check (author_kind in ('owner', 'staff', 'system')),
  author_name text not null,
  text text not null,
  internal boolean not null,
  said_at timestamptz not null,
  primary key (zone, id)
);
create index message_by_repair on repairs.message (zone, repair, said_at);

-- Each row's chain covers the one before it, so that a photo cannot be swapped or dropped unseen.
create table repairs.photo (
  zone int not null,
  id uuid not null,
  repair uuid not null,
  moment text not null check (moment in ('intake', 'opening', 'repair', 'check')),
  sha256 text not null,
  chain text not null,
  bytes int not null,
  media_type text not null,
  note text not null,
  taken_by text not null,
  taken_at timestamptz not null,
  primary key (zone, id)
);
create index photo_by_repair on repairs.photo (zone, repair, taken_at);

create table repairs.payment (
  zone int not null,
  id uuid not null,
  repair uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  method text not null check (method in ('cash', 'card', 'transfer', 'wallet')),
  reference text not null,
  taken_by text not null,
  paid_at timestamptz not null,
  primary key (zone, id)
);
create index payment_by_repair on repairs.payment (zone, repair, paid_at);

create table repairs.feedback (
  zone int not null,
  repair uuid not null,
  stars int not null check (stars between 1 and 5),
  text text not null,
  said_at timestamptz not null,
  primary key (zone, repair)
);

create table repairs.saved_view (
  zone int not null,
  id uuid not null,
  account text not null,
  name text not null,
  query text not null,
  shared boolean not null,
  made_at timestamptz not null,
  primary key (zone, id)
);

alter table repairs.leg add foreign key (zone, repair) references repairs.repair (zone, id);
alter table repairs.custody add foreign key (zone, repair) references repairs.repair (zone, id);
alter table repairs.estimate add foreign key (zone, repair) references repairs.repair (zone, id);
alter table repairs.pause add foreign key (zone, repair) references repairs.repair (zone, id);
alter table repairs.promise_change add foreign key (zone, repair) references repairs.repair (zone, id);
alter table repairs.message add foreign key (zone, repair) references repairs.repair (zone, id);
alter table repairs.photo add foreign key (zone, repair) references repairs.repair (zone, id);
alter table repairs.payment add foreign key (zone, repair) references repairs.repair (zone, id);
alter table repairs.feedback add foreign key (zone, repair) references repairs.repair (zone, id);
