create schema scheduling;

create table scheduling.technician (
  zone int not null,
  account uuid not null,
  site uuid not null,
  name text not null,
  skills jsonb not null,
  active boolean not null,
  primary key (zone, account)
);
create index technician_by_site on scheduling.technician (zone, site, name);

-- One row for each place in time of a counter, made when first taken; its check is what makes two winners impossible.
create table scheduling.counter_place (
  zone int not null,
  site uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  capacity int not null check (capacity >= 0),
  taken int not null,
  primary key (zone, site, starts_at),
  check (taken between 0 and capacity)
);

create table scheduling.appointment (
  zone int not null,
  id uuid not null,
  site uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  subject uuid not null,
  label text not null,
  state text not null check (state in ('booked', 'kept', 'released')),
  made_at timestamptz not null,
  primary key (zone, id)
);
create index appointment_by_site on scheduling.appointment (zone, site, starts_at);
create index appointment_by_subject on scheduling.appointment (zone, subject);
