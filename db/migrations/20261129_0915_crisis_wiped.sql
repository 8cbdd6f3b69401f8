-- Emptied entries whose bytes are gone from the table's own file too, and since when.
create table crisis.wiped_entry (
  entry_id text primary key references crisis.entry,
  at timestamptz(3) not null
);
