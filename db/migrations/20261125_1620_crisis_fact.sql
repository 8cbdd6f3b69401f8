-- What we know: confirmed, not confirmed, or a rumour with what we say to it. Each with its source and its time. How it was before is
-- in the log of the room, which nobody can change.
create table crisis.fact (
  id text primary key check (id like 'fct\_%'),
  crisis_id text not null references crisis.crisis,
  state text not null check (state in ('confirmed', 'unconfirmed', 'rumour')),
  text text not null check (length(trim(text)) between 1 and 500),
  source text not null check (length(trim(source)) between 1 and 200),
  -- What we say to a rumour.
  counter text not null default '' check (length(counter) <= 500),
  -- What the police have found out is theirs, and is cleared with them.
  police text not null check (police in ('none', 'waiting', 'cleared')),
  revision integer not null default 1,
  by text not null,
  at timestamptz(3) not null,
  check (state <> 'confirmed' or police <> 'waiting')
);
create index fact_crisis on crisis.fact (crisis_id, at);
