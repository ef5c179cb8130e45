create schema visits;

-- Who drives out, from where and with what: one row a technician of the road. The site is the
-- territory whose visits they take.
create table visits.crew (
  zone int not null,
  technician uuid not null,
  site uuid not null,
  name text not null,
  skills jsonb not null,
  kit jsonb not null,
  latitude_e6 int not null,
  longitude_e6 int not null,
  weekly jsonb not null,
  visits_max int not null check (visits_max between 1 and 40),
  active boolean not null,
  version int not null,
  primary key (zone, technician)
);
create index crew_by_site on visits.crew (zone, site, name, technician);

create table visits.absence (
  zone int not null,
  id uuid not null,
  technician uuid not null,
  from_on date not null,
  to_on date not null,
  reason text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (zone, id),
  check (from_on <= to_on)
);
create index absence_by_technician on visits.absence (zone, technician, from_on);

-- A technician's day on the road: the shift and its stops in order. Whoever changes the stops gives
-- the version they saw, so of two who take the same gap one wins. Rows are never taken away.
create table visits.route (
  zone int not null,
  site uuid not null,
  day date not null,
  technician uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  pause_from timestamptz,
  pause_to timestamptz,
  off text,
  stops jsonb not null,
  home_drive int not null,
  version int not null,
  primary key (zone, site, day, technician)
);
create index route_by_technician on visits.route (zone, technician, day);

create table visits.visit (
  zone int not null,
  id uuid not null,
  site uuid not null,
  repair uuid,
  label text not null,
  state text not null,
  held_until timestamptz,
  latitude_e6 int not null,
  longitude_e6 int not null,
  address text not null,
  window_from timestamptz,
  window_to timestamptz,
  minutes int not null check (minutes between 1 and 600),
  skills jsonb not null,
  parts jsonb not null,
  technician uuid,
  day date,
  pinned boolean not null,
  planned_at timestamptz,
  dispatched_at timestamptz,
  accepted_at timestamptz,
  departed_at timestamptz,
  arrived_at timestamptz,
  begun_at timestamptz,
  ended_at timestamptz,
  reason text,
  learned text,
  follows uuid,
  made_at timestamptz not null,
  version int not null,
  primary key (zone, id)
);
create index visit_by_route on visits.visit (zone, site, day, technician);
create index visit_by_repair on visits.visit (zone, repair, id);
create index visit_by_hold on visits.visit (zone, held_until) where held_until is not null;
create index visit_to_place on visits.visit (zone, site, window_from, id) where technician is null;
