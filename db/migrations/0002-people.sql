create schema people;

-- The home zone of an account is that of its market; its address is claimed in core.directory as `email:…`.
create table people.account (
  zone int not null,
  id uuid not null,
  kind text not null check (kind in ('owner', 'staff')),
  email text not null,
  name text not null,
  phone text,
  language text not null,
  password_hash text,
  -- Sealed with the deployment's secret: a copy of the database alone does not sign in.
  second_factor text,
  -- The last accepted time step: a code works once.
  second_factor_step bigint,
  demo boolean not null,
  active boolean not null,
  search tsvector not null,
  created_at timestamptz not null,
  primary key (zone, id)
);
create index account_by_search on people.account using gin (search);
create index account_by_age on people.account (zone, kind, created_at, id);

-- grant is a reserved word, hence role_grant.
create table people.role_grant (
  zone int not null,
  id uuid not null,
  account uuid not null,
  role text not null,
  market text,
  site uuid,
  site_zone int,
  primary key (zone, id)
);
create index role_grant_by_account on people.role_grant (zone, account);

create table people.session (
  zone int not null,
  token_hash text not null,
  account uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (zone, token_hash)
);
create index session_by_expiry on people.session (zone, expires_at);

create table people.email_code (
  zone int not null,
  email text not null,
  code_hash text not null,
  attempts int not null check (attempts between 0 and 5),
  expires_at timestamptz not null,
  primary key (zone, email)
);

create table people.invite (
  zone int not null,
  token_hash text not null,
  account uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (zone, token_hash)
);

create table people.passkey (
  zone int not null,
  id uuid not null,
  account uuid not null,
  credential text not null,
  public_key text not null,
  counter bigint not null,
  transports jsonb not null,
  name text not null,
  created_at timestamptz not null,
  primary key (zone, id),
  unique (zone, credential)
);
create index passkey_by_account on people.passkey (zone, account);

create table people.passkey_challenge (
  zone int not null,
  id uuid not null,
  challenge text not null,
  account uuid,
  expires_at timestamptz not null,
  primary key (zone, id)
);

create table people.api_key (
  zone int not null,
  id uuid not null,
  name text not null,
  prefix text not null,
  secret_hash text not null,
  scopes jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (zone, id),
  unique (zone, prefix)
);

alter table people.role_grant add foreign key (zone, account) references people.account (zone, id);
alter table people.session add foreign key (zone, account) references people.account (zone, id);
alter table people.invite add foreign key (zone, account) references people.account (zone, id);
alter table people.passkey add foreign key (zone, account) references people.account (zone, id);
