-- A group of the strategy that somebody took out of the address book. It does not come back with the next edition unless
-- somebody lets it.
create table audience.left_out_group (
  key text primary key,
  taken_out_by text not null,
  taken_out_at timestamptz not null
);
