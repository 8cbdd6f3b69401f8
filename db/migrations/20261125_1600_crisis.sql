create schema crisis;

-- What may happen, as data: an agency has its own list. What goes before everything public stands with it.
create table crisis.scenario (
  key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  names jsonb not null check (names ? 'nb'),
  position integer not null,
  -- A death: next of kin are told first. An escape: victims are told as the law says.
  hard_stop text check (hard_stop in ('next-of-kin', 'victims')),
  -- What the police find out is theirs, and is cleared with them before we say it.
  police_owns_facts boolean not null default false,
  is_active boolean not null default true
);

-- Something serious has happened [hendelse]: one row, one room.
create table crisis.crisis (
  id text primary key check (id like 'cri\_%'),
  -- «H2026-003»: what people say to each other on the telephone.
  number text not null unique,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  -- Null: something that no scenario covers; then `what` says it.
  scenario_key text references crisis.scenario,
  what text not null default '' check (length(what) <= 200),
  place text not null default '' check (length(place) <= 200),
  unit_id text not null,
  -- The lowest level that can handle it, or the one that has taken it over.
  owner_unit_id text not null,
  told_unit_id text,
  level text not null check (level in ('unit', 'region', 'agency')),
  security_crisis boolean not null default false,
  state text not null check (state in ('open', 'closed')),
  call_state text not null check (call_state in ('calling', 'enough', 'exhausted')),
  -- Made in the browser, so that a declaration sent twice over a bad line is one crisis.
  client_key text not null,
  declared_by text not null,
  declared_at timestamptz(3) not null,
  closed_by text,
  closed_at timestamptz(3),
  closed_reason text,
  last_entry integer not null default 0,
  -- Counts every change, so that pages know that there is one.
  revision integer not null default 1,
  unique (declared_by, client_key),
  check (scenario_key is not null or length(trim(what)) > 0),
  check ((state = 'closed') = (closed_at is not null and closed_by is not null and closed_reason is not null))
);
create index crisis_open on crisis.crisis (declared_at) where state = 'open';

-- Who is needed, and in which order people are asked. Computed at the declaration and never recomputed: it is what was done.
create table crisis.position (
  id text primary key check (id like 'pos\_%'),
  crisis_id text not null references crisis.crisis,
  place integer not null,
  role text not null,
  duty text,
  unit_id text not null,
  -- Told that it has happened, and not called in.
  is_told boolean not null default false,
  filled_by text,
  filled_at timestamptz(3),
  unique (crisis_id, place),
  check ((filled_by is null) = (filled_at is null))
);
create table crisis.candidate (
  position_id text not null references crisis.position,
  person_id text not null,
  place integer not null,
  -- The one who is away, and whom this person stands in for.
  instead_of text,
  -- Asked because nobody who holds the duty there has answered: the leader, or the level above.
  is_reserve boolean not null,
  primary key (position_id, person_id)
);
create index candidate_person on crisis.candidate (person_id);

-- One person of one crisis: how often they have been called, and what they answered. The first answer that says «coming» stands.
create table crisis.call (
  crisis_id text not null references crisis.crisis,
  person_id text not null,
  times integer not null default 0,
  last_at timestamptz(3),
  answer text check (answer in ('coming', 'cannot')),
  answered_at timestamptz(3),
  answered_by text check (answered_by in ('voice', 'link', 'room')),
  primary key (crisis_id, person_id),
  check ((answer is null) = (answered_at is null))
);
create index call_person on crisis.call (person_id);

-- One try to reach one person on one channel. Written before it is handed over; what was in hand when a process died is due again.
create table crisis.attempt (
  id text primary key check (id like 'cat\_%'),
  crisis_id text not null references crisis.crisis,
  person_id text not null,
  channel text not null check (channel in ('voice', 'sms', 'email')),
  round integer not null,
  state text not null check (state in ('due', 'sending', 'accepted', 'refused', 'stopped')),
  due_at timestamptz(3) not null,
  tries integer not null default 0,
  handed_at timestamptz(3),
  -- The gateway's own id, and what it reported afterwards.
  reference text,
  report text,
  response text not null default '' check (length(response) <= 500),
  unique (crisis_id, person_id, channel, round)
);
create index attempt_due on crisis.attempt (due_at) where state in ('due', 'sending');
create index attempt_reference on crisis.attempt (reference) where reference is not null;

-- The log of the room. Nothing is changed in it: a correction is a new entry. The digest of what was written is in the chained log;
-- a name that should never have stood there is emptied with its salt, and the chain still holds.
create table crisis.entry (
  id text primary key check (id like 'ent\_%'),
  crisis_id text not null references crisis.crisis,
  seq integer not null,
  client_key text not null,
  kind text not null check (kind in ('did', 'said', 'decided', 'learned', 'system')),
  -- What the system itself wrote, as a key with its numbers and ids; persons write text.
  code text,
  params jsonb not null default '{}',
  text text not null check (length(text) <= 4000),
  salt bytea,
  digest bytea not null,
  -- When it was written, by the server's clock, also when it came later because the network was gone.
  written_at timestamptz(3) not null,
  received_at timestamptz(3) not null,
  by text not null,
  corrects text references crisis.entry,
  redacted_by text,
  redacted_at timestamptz(3),
  redacted_reason text,
  unique (crisis_id, seq),
  unique (crisis_id, by, client_key),
  check ((kind = 'system') = (code is not null)),
  check ((redacted_at is null) = (redacted_by is null))
);
create index entry_order on crisis.entry (crisis_id, written_at, seq);

create function crisis.keep_entries() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.redacted_at is null and new.redacted_at is not null and new.text = '' and new.salt is null
     and (new.id, new.crisis_id, new.seq, new.client_key, new.kind, new.digest, new.written_at, new.received_at, new.by)
       = (old.id, old.crisis_id, old.seq, old.client_key, old.kind, old.digest, old.written_at, old.received_at, old.by)
     and new.corrects is not distinct from old.corrects then
    return new;
  end if;
  raise exception 'an entry of a crisis log is never changed or deleted';
end $$;
create trigger entry_kept before update or delete on crisis.entry for each row execute function crisis.keep_entries();

-- For slices above: that there is a crisis, where and how it stands; nothing of what is written in its room.
create view crisis.public_crisis as
select id, number, mode, scenario_key, unit_id, owner_unit_id, level, state, declared_at, closed_at from crisis.crisis;
