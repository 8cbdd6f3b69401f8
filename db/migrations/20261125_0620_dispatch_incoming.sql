-- Keys of what has come in and been dealt with, so that it counts once.
create table dispatch.incoming (
  key text primary key,
  at timestamptz not null default now()
);
