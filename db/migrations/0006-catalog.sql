create schema catalog;

create table catalog.model (
  id text primary key,
  brand text not null,
  name text not null,
  category text not null,
  codename text,
  released_on date,
  support_ends_on date,
  battery_mah int,
  screen_tenths_inch int,
  has_nfc boolean,
  demo boolean not null,
  search tsvector not null,
  updated_at timestamptz not null
);
create index model_by_search on catalog.model using gin (search);
create index model_by_category on catalog.model (category, released_on, id);

create table catalog.variant (
  model text not null references catalog.model (id),
  id text not null,
  market text not null,
  carrier text not null,
  model_numbers jsonb not null,
  firmware text,
  firmware_on date,
  primary key (model, id)
);

create table catalog.part (
  sku text primary key,
  model text not null references catalog.model (id),
  component text not null,
  name text not null,
  grade text not null,
  demo boolean not null
);
create index part_by_model on catalog.part (model, component);

create table catalog.repair_type (
  id text primary key,
  component text not null,
  minutes int not null check (minutes > 0),
  skill text not null,
  labels jsonb not null
);

create table catalog.repair_price (
  model text not null references catalog.model (id),
  market text not null,
  repair_type text not null references catalog.repair_type (id),
  part_sku text,
  part_minor bigint not null check (part_minor >= 0),
  labour_minor bigint not null check (labour_minor >= 0),
  currency text not null,
  minutes int not null,
  demo boolean not null,
  primary key (model, market, repair_type)
);

create table catalog.symptom (
  id text primary key,
  component text not null,
  categories jsonb not null,
  ranks jsonb not null,
  labels jsonb not null,
  -- False where the trouble itself forbids a parcel, as a damaged lithium cell does.
  may_travel boolean not null
);

create table catalog.code (
  id text primary key,
  kind text not null check (kind in ('defect', 'repair')),
  component text,
  labels jsonb not null
);
