-- The status pages as plain files on another host: what each target has, so that a push goes on where it was broken off.
create table crisis.pushed_file (
  target text not null,
  path text not null,
  digest text not null,
  pushed_at timestamptz(3) not null,
  primary key (target, path)
);
-- One process pushes to a target at a time.
create table crisis.push_run (
  target text primary key,
  held_until timestamptz(3) not null
);
