-- An exercise hands nothing over. How many a part would have reached if it had been real, counted when it was released: numbers alone.
create table crisis.rehearsal (
  part_id text not null references crisis.statement_part,
  "group" text not null check ("group" in ('staff', 'unions', 'inmates', 'ministry', 'relatives', 'public')),
  total integer not null check (total >= 0),
  reached integer not null check (reached between 0 and total),
  primary key (part_id, "group")
);
