-- The crisis part of a unit's emergency plan [beredskapsplan]: what is being written, as one document.
create table crisis.plan (
  unit_id text primary key,
  content jsonb not null,
  revision integer not null default 1,
  changed_by text not null,
  changed_at timestamptz(3) not null
);

-- What a leader has approved. The newest is the one that holds; none is ever changed.
create table crisis.plan_version (
  id text primary key check (id like 'cpv\_%'),
  unit_id text not null references crisis.plan,
  number integer not null check (number > 0),
  content jsonb not null,
  -- SHA-256 of the content as canonical JSON.
  fingerprint text not null,
  -- The same days as the emergency plan that it is a part of.
  revised_on date not null,
  revise_by date not null,
  approved_by text not null,
  approved_at timestamptz(3) not null,
  unique (unit_id, number),
  check (revise_by > revised_on)
);

create function crisis.keep_plan_versions() returns trigger language plpgsql as $$
begin
  raise exception 'an approved crisis plan is never changed or deleted';
end $$;
create trigger plan_version_kept before update or delete on crisis.plan_version
  for each row execute function crisis.keep_plan_versions();

-- That somebody tried a number of the plan. It is the number that was tried: a new number is untested.
create table crisis.number_test (
  id text primary key check (id like 'cnt\_%'),
  unit_id text not null references crisis.plan,
  number text not null,
  outcome text not null check (outcome in ('answered', 'failed')),
  tested_by text not null,
  tested_at timestamptz(3) not null
);
create index number_test_unit on crisis.number_test (unit_id, number, tested_at);

-- How far the roll-out has come where it cannot be counted from what is in the system.
create table crisis.rollout (
  unit_id text not null references crisis.plan,
  step text not null check (step in ('trained', 'exercised', 'in-use')),
  reached_on date not null,
  note text not null default '' check (length(note) <= 300),
  said_by text not null,
  said_at timestamptz(3) not null,
  primary key (unit_id, step)
);
