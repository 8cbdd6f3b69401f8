-- What goes on, said every few seconds by whoever keeps it going: nothing else tells a loop that stands from one that has nothing to do.
create table kit.pulse (
  loop text not null,
  process text not null,
  at timestamptz not null,
  primary key (loop, process)
);
