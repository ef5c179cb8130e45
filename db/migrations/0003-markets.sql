create schema markets;

create table markets.market (
  id text primary key,
  names jsonb not null,
  currency text not null,
  languages jsonb not null,
  time_zone text not null,
  working_hours jsonb not null,
  regions jsonb not null
);

-- A rate holds from its day until the next row of the same code.
create table markets.tax (
  market text not null,
  code text not null,
  effective_from date not null,
  name text not null,
  basis_points int not null check (basis_points between 0 and 10000),
  applies_to jsonb not null,
  source text not null,
  primary key (market, code, effective_from)
);

-- region is empty for the whole market.
create table markets.holiday (
  market text not null,
  region text not null,
  day date not null,
  names jsonb not null,
  primary key (market, region, day)
);

create table markets.line_up (
  market text not null,
  service text not null,
  state text not null check (state in ('planned', 'pilot', 'live', 'paused', 'retired')),
  since timestamptz not null,
  primary key (market, service)
);

-- How long work may take by kind, in working minutes, and whose turn stops the clock.
create table markets.service_promise (
  market text not null,
  kind text not null,
  working_minutes int not null check (working_minutes > 0),
  pauses_on jsonb not null,
  primary key (market, kind)
);
