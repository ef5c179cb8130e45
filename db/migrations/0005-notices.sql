create schema notices;

create table notices.notice (
  zone int not null,
  id uuid not null,
  template text not null,
  language text not null,
  channel text not null check (channel in ('email')),
  recipient text not null,
  subject text not null,
  body text not null,
  about_type text not null,
  about uuid not null,
  -- The same event tells the same person once.
  dedupe text not null,
  state text not null check (state in ('waiting', 'sent', 'kept', 'failed')),
  attempts int not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  fault text,
  primary key (zone, id),
  unique (zone, dedupe)
);
create index notice_by_age on notices.notice (zone, made_at, id);
create index notice_by_waiting on notices.notice (zone, made_at) where state = 'waiting';
create index notice_by_subject on notices.notice (zone, about, made_at);
