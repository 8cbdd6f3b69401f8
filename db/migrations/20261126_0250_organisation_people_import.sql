-- Staff read in from a file, and what it takes to undo it. The steps hold what people were called before, so they go after some weeks.
create table organisation.people_import (
  id text primary key check (id like 'pim\_%'),
  made_by text not null,
  made_at timestamptz(3) not null,
  added integer not null check (added >= 0),
  changed integer not null check (changed >= 0),
  closed integer not null check (closed >= 0),
  -- One step a person, in the order they were taken; null when the time to undo is over.
  steps jsonb,
  undone_by text,
  undone_at timestamptz(3),
  check ((undone_at is null) = (undone_by is null))
);
create index people_import_made on organisation.people_import (made_at desc);
