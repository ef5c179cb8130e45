-- What a European repair information form promises; the form itself is a paper.
create table repairs.form (
  zone int not null,
  id uuid not null,
  repair uuid not null,
  -- The estimate whose price it gives, or the repair where it gives a maximum.
  basis uuid not null,
  currency text not null,
  maximum_minor bigint not null check (maximum_minor >= 0),
  issued_at timestamptz not null,
  -- The first instant after the last day on which an acceptance binds.
  valid_until timestamptz not null,
  accepted_at timestamptz,
  primary key (zone, id)
);
create unique index form_once on repairs.form (zone, repair, basis);
alter table repairs.form add foreign key (zone, repair) references repairs.repair (zone, id);

-- What an owner was shown before they chose, once a text.
create table repairs.told (
  zone int not null,
  repair uuid not null,
  code text not null,
  decision uuid,
  told_at timestamptz not null,
  primary key (zone, repair, code)
);
alter table repairs.told add foreign key (zone, repair) references repairs.repair (zone, id);

create schema papers;

-- A paper that was issued: its facts, and the hash under which its bytes are kept.
create table papers.paper (
  zone int not null,
  id uuid not null,
  repair uuid not null,
  kind text not null check (kind in ('form', 'invoice')),
  number text not null,
  language text not null,
  facts jsonb not null,
  sha256 text not null,
  bytes int not null,
  issued_by text not null,
  issued_at timestamptz not null,
  valid_until timestamptz,
  primary key (zone, id)
);
create index paper_by_repair on papers.paper (zone, repair, kind, issued_at);
create unique index invoice_once on papers.paper (zone, repair) where kind = 'invoice';
