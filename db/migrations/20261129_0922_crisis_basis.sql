-- Sentences of a statement that rest on no fact of the room, each with why it is said all the same, as whoever wrote it gave it.
alter table crisis.statement add column unfounded jsonb not null default '[]'
  check (jsonb_typeof(unfounded) = 'array');
