create schema devices;

create table devices.device (
  zone int not null,
  id uuid not null,
  model text not null references catalog.model (id),
  variant text,
  condition text not null check (condition in ('new', 'used', 'refurbished')),
  sold_in_market text not null,
  seller text not null check (seller in ('brand', 'retailer')),
  contract_on date,
  delivered_on date,
  activated_on date,
  price_minor bigint check (price_minor >= 0),
  price_currency text,
  last_four text not null,
  search tsvector not null,
  demo boolean not null,
  created_at timestamptz not null,
  version int not null,
  primary key (zone, id),
  check ((price_minor is null) = (price_currency is null))
);
create index device_by_search on devices.device using gin (search);
create index device_by_age on devices.device (zone, created_at, id);

-- A board swap ends one row and begins the next; the device stays.
create table devices.identifier (
  zone int not null,
  id uuid not null,
  device uuid not null,
  kind text not null check (kind in ('imei', 'serial', 'eid')),
  value text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (zone, id),
  check (to_at is null or to_at >= from_at)
);
create index identifier_by_device on devices.identifier (zone, device, from_at);
create index identifier_by_value on devices.identifier (zone, value);

create table devices.ownership (
  zone int not null,
  id uuid not null,
  device uuid not null,
  account_zone int,
  account uuid,
  name text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (zone, id),
  check (to_at is null or to_at >= from_at)
);
create index ownership_by_device on devices.ownership (zone, device, from_at);
create index ownership_by_account on devices.ownership (zone, account, from_at);

create table devices.fitted_part (
  zone int not null,
  id uuid not null,
  device uuid not null,
  component text not null,
  sku text not null,
  serial text,
  repair uuid,
  repair_zone int,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (zone, id),
  check (to_at is null or to_at >= from_at)
);
create index fitted_part_by_device on devices.fitted_part (zone, device, from_at);

alter table devices.identifier add foreign key (zone, device) references devices.device (zone, id);
alter table devices.ownership add foreign key (zone, device) references devices.device (zone, id);
alter table devices.fitted_part add foreign key (zone, device) references devices.device (zone, id);
