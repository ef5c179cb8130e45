create schema partners;

create table partners.partner (
  zone int not null,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('brand', 'serviceNetwork', 'retailer', 'carrier', 'insurer', 'independent')),
  primary key (zone, id)
);

create table partners.site (
  zone int not null,
  id uuid not null,
  code text not null,
  partner uuid not null,
  kind text not null check (kind in ('serviceCentre', 'brandStore', 'partnerStore', 'depot')),
  name text not null,
  line text not null,
  city text not null,
  postcode text not null,
  region text not null,
  -- Millionths of a degree: whole numbers compare and index alike everywhere.
  latitude_e6 int not null,
  longitude_e6 int not null,
  time_zone text not null,
  phone text not null,
  services jsonb not null,
  categories jsonb not null,
  hours jsonb not null,
  benches int not null check (benches >= 0),
  demo boolean not null,
  version int not null,
  primary key (zone, id),
  unique (zone, code)
);

-- Other hours on one day; none at all is a day closed.
create table partners.site_exception (
  zone int not null,
  site uuid not null,
  day date not null,
  windows jsonb not null,
  reason text not null,
  primary key (zone, site, day)
);

-- Where a postcode or city lies, so that the nearest site can be found; loaded from data/.
create table partners.place (
  market text not null,
  postcode text not null,
  city text not null,
  region text not null,
  latitude_e6 int not null,
  longitude_e6 int not null,
  primary key (market, postcode)
);
create index place_by_city on partners.place (market, city);

alter table partners.site add foreign key (zone, partner) references partners.partner (zone, id);
alter table partners.site_exception add foreign key (zone, site) references partners.site (zone, id);
