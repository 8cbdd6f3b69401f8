-- People move between units from a day on. A move that is ahead waits here; one that is done is the history of where a person belonged.
create table organisation.move (
  id text primary key check (id like 'mov\_%'),
  person_id text not null references organisation.person (id),
  from_unit_id text not null references organisation.unit (id),
  to_unit_id text not null references organisation.unit (id),
  -- The first day in the new unit.
  moves_on date not null,
  -- Duties in the old unit end with the move.
  ends_duties boolean not null,
  asked_by text not null,
  asked_at timestamptz(3) not null,
  done_at timestamptz(3),
  called_off_at timestamptz(3),
  check (from_unit_id <> to_unit_id),
  check (done_at is null or called_off_at is null)
);
create unique index move_waiting on organisation.move (person_id) where done_at is null and called_off_at is null;
create index move_person on organisation.move (person_id, moves_on);
