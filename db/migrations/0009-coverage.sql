create schema coverage;

-- Every decision with its question and the version of the terms that answered, so that it can be asked again.
create table coverage.decision (
  zone int not null,
  id uuid not null,
  subject_type text not null,
  subject uuid not null,
  terms_version text not null,
  question jsonb not null,
  answer jsonb not null,
  decided_at timestamptz not null,
  primary key (zone, id)
);
create index decision_by_subject on coverage.decision (zone, subject, decided_at);
