-- Which state of the shipped files was loaded last, so that a start with the same files writes nothing.
create table catalog.load (
  name text primary key,
  hash text not null,
  rows int not null,
  loaded_at timestamptz not null
);
