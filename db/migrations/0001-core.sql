-- What every module stands on: zones, the directory, facts and their delivery, repeatable commands.
create schema core;

-- Reference: the unit of distribution; a market has one or more.
create table core.zone (
  zone int primary key,
  market text not null
);

-- The only global uniqueness: an IMEI, a serial, a sign-in address; each names its zone and subject.
create table core.directory (
  key text primary key,
  zone int not null,
  subject uuid not null
);

create table core.counter (
  zone int not null,
  name text not null,
  value bigint not null,
  primary key (zone, name)
);

-- Append-only. A uuid of version 7 begins with its time, so that ranges of ids are ranges of months.
create table core.fact (
  zone int not null,
  id uuid not null,
  name text not null,
  subject_type text not null,
  subject uuid not null,
  actor_kind text not null,
  actor text not null,
  actor_name text not null,
  happened_at timestamptz not null,
  data jsonb not null,
  primary key (zone, id)
) partition by range (id);
create index fact_by_subject on core.fact (zone, subject, id);
create table core.fact_default partition of core.fact default;
create table core.fact_2026_06 partition of core.fact
  for values from ('019e807a-ec00-0000-0000-000000000000') to ('019f1af9-b400-0000-0000-000000000000');
create table core.fact_2026_07 partition of core.fact
  for values from ('019f1af9-b400-0000-0000-000000000000') to ('019fba9e-d800-0000-0000-000000000000');
create table core.fact_2026_08 partition of core.fact
  for values from ('019fba9e-d800-0000-0000-000000000000') to ('01a05a43-fc00-0000-0000-000000000000');
create table core.fact_2026_09 partition of core.fact
  for values from ('01a05a43-fc00-0000-0000-000000000000') to ('01a0f4c2-c400-0000-0000-000000000000');
create table core.fact_2026_10 partition of core.fact
  for values from ('01a0f4c2-c400-0000-0000-000000000000') to ('01a19467-e800-0000-0000-000000000000');
create table core.fact_2026_11 partition of core.fact
  for values from ('01a19467-e800-0000-0000-000000000000') to ('01a22ee6-b000-0000-0000-000000000000');
create table core.fact_2026_12 partition of core.fact
  for values from ('01a22ee6-b000-0000-0000-000000000000') to ('01a2ce8b-d400-0000-0000-000000000000');
create table core.fact_2027_01 partition of core.fact
  for values from ('01a2ce8b-d400-0000-0000-000000000000') to ('01a36e30-f800-0000-0000-000000000000');
create table core.fact_2027_02 partition of core.fact
  for values from ('01a36e30-f800-0000-0000-000000000000') to ('01a3fe63-0800-0000-0000-000000000000');
create table core.fact_2027_03 partition of core.fact
  for values from ('01a3fe63-0800-0000-0000-000000000000') to ('01a49e08-2c00-0000-0000-000000000000');
create table core.fact_2027_04 partition of core.fact
  for values from ('01a49e08-2c00-0000-0000-000000000000') to ('01a53886-f400-0000-0000-000000000000');
create table core.fact_2027_05 partition of core.fact
  for values from ('01a53886-f400-0000-0000-000000000000') to ('01a5d82c-1800-0000-0000-000000000000');
create table core.fact_2027_06 partition of core.fact
  for values from ('01a5d82c-1800-0000-0000-000000000000') to ('01a672aa-e000-0000-0000-000000000000');
create table core.fact_2027_07 partition of core.fact
  for values from ('01a672aa-e000-0000-0000-000000000000') to ('01a71250-0400-0000-0000-000000000000');
create table core.fact_2027_08 partition of core.fact
  for values from ('01a71250-0400-0000-0000-000000000000') to ('01a7b1f5-2800-0000-0000-000000000000');
create table core.fact_2027_09 partition of core.fact
  for values from ('01a7b1f5-2800-0000-0000-000000000000') to ('01a84c73-f000-0000-0000-000000000000');
create table core.fact_2027_10 partition of core.fact
  for values from ('01a84c73-f000-0000-0000-000000000000') to ('01a8ec19-1400-0000-0000-000000000000');
create table core.fact_2027_11 partition of core.fact
  for values from ('01a8ec19-1400-0000-0000-000000000000') to ('01a98697-dc00-0000-0000-000000000000');
create table core.fact_2027_12 partition of core.fact
  for values from ('01a98697-dc00-0000-0000-000000000000') to ('01aa263d-0000-0000-0000-000000000000');

-- The outbox: one row for each fact and each listener that has not yet acted on it.
create table core.delivery (
  zone int not null,
  id uuid not null,
  fact uuid not null,
  listener text not null,
  attempts int not null,
  due_at timestamptz not null,
  fault text,
  primary key (zone, id)
);
create index delivery_by_due on core.delivery (zone, due_at, id);

-- A command's answer under its caller's key: the same key and body get the same answer.
create table core.repeat (
  zone int not null,
  actor text not null,
  key text not null,
  endpoint text not null,
  body_hash text not null,
  answer jsonb,
  version int,
  made_at timestamptz not null,
  primary key (zone, actor, key)
);
create index repeat_by_age on core.repeat (zone, made_at);
