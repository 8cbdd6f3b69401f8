-- What the database refused a process, or that it was away, one row for each time it went on without a pause: said afterwards by whoever met it,
-- since nothing can be written while it is away.
create table kit.fault (
  id text primary key,
  process text not null,
  kind text not null,
  began_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null
);
create index fault_last on kit.fault (last_at);
