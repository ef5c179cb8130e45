create schema plans;

-- A contract lives in the zone of its device and follows the device, not its numbers.
create table plans.contract (
  zone int not null,
  id uuid not null,
  device uuid not null,
  account_zone int,
  account uuid,
  holder_name text not null,
  holder_email text not null,
  language text not null,
  plan text not null,
  terms_version text not null,
  terms jsonb not null,
  state text not null check (state in ('bought', 'active', 'ended', 'cancelled', 'withdrawn', 'settled')),
  bought_on date not null,
  starts_on date not null,
  covers_from date not null,
  ends_on date not null,
  at_distance boolean not null,
  currency text not null,
  price_minor bigint not null check (price_minor >= 0),
  paid_minor bigint not null check (paid_minor between 0 and price_minor),
  paid_at timestamptz,
  payment_method text,
  payment_reference text not null,
  refund_minor bigint not null check (refund_minor between 0 and paid_minor),
  claims_max int check (claims_max >= 0),
  claims_taken int not null check (claims_taken >= 0 and (claims_max is null or claims_taken <= claims_max)),
  renews uuid,
  withdrawal_begun_at timestamptz,
  closed_at timestamptz,
  close_reason text not null,
  reminded_at timestamptz,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null,
  primary key (zone, id),
  check ((account is null) = (account_zone is null)),
  check (starts_on >= bought_on and covers_from between starts_on and ends_on)
);
create index contract_by_device on plans.contract (zone, device, made_at);
create index contract_by_end on plans.contract (zone, ends_on) where state = 'active';
create index contract_by_start on plans.contract (zone, covers_from) where state = 'bought';
-- Of two who buy the same plan for one device at once, and of two who renew a contract, one wins.
create unique index contract_held on plans.contract (zone, device, plan)
  where state in ('bought', 'active') and renews is null;
create unique index contract_renewed on plans.contract (zone, renews) where state not in ('cancelled', 'withdrawn');

create table plans.claim (
  zone int not null,
  id uuid not null,
  contract uuid not null,
  repair uuid not null,
  number int not null check (number > 0),
  state text not null check (state in ('reserved', 'used', 'released')),
  incident_on date not null,
  deductible_minor bigint not null check (deductible_minor >= 0),
  currency text not null,
  made_at timestamptz not null,
  closed_at timestamptz,
  primary key (zone, id)
);
create index claim_by_contract on plans.claim (zone, contract, made_at);
create unique index claim_number on plans.claim (zone, contract, number) where state <> 'released';
create unique index claim_of_repair on plans.claim (zone, repair) where state = 'reserved';

-- When a device came back repaired: some plans may be bought only within hours of it.
create table plans.hand_over (
  zone int not null,
  repair uuid not null,
  device uuid not null,
  at timestamptz not null,
  primary key (zone, repair)
);
create index hand_over_by_device on plans.hand_over (zone, device, at);

alter table plans.claim add foreign key (zone, contract) references plans.contract (zone, id);

-- The fee of a plan's claim, with its tax, beside what the owner pays of the lines.
alter table repairs.estimate add column deductible_minor bigint not null default 0 check (deductible_minor >= 0);
