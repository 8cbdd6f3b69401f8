-- What gives somebody the power to say yes, or the way in to an account, when a person did it: who, when, and who else has said yes to it.
-- What stood before this was kept, and what a pack or the command line sets, has no row and is the agency's.
create table organisation.giving (
  id text primary key,
  kind text not null check (kind in ('duty', 'deputy', 'way-in', 'authority', 'unit', 'taken', 'last-way')),
  -- Who got it, or lost it; null for the table of authority and for a unit.
  person_id text,
  unit_id text,
  duty text,
  -- Of the table of authority: the row from now on (null: none), and the row until now. Of a unit: what it was below until now, and its kind.
  row_id text,
  before_id text,
  before_kind text,
  given_by text not null,
  given_at timestamptz not null,
  seconded_by text,
  seconded_at timestamptz,
  check ((seconded_by is null) = (seconded_at is null)),
  check (seconded_by is distinct from given_by)
);
create index giving_open on organisation.giving (given_at, id) where seconded_by is null;

-- Who is told by e-mail.
create table organisation.giving_notice (
  id text primary key,
  giving_id text not null references organisation.giving on delete cascade,
  person_id text not null
);
create index giving_notice_giving on organisation.giving_notice (giving_id);

-- How many days it stands in the open before it counts as known, by the pack; one row.
create table organisation.giving_rule (
  one boolean primary key default true check (one),
  known_after_days integer not null check (known_after_days between 1 and 90)
);
