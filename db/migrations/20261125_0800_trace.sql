-- The chain over the event rows: one entry per event, each covering the one before it. docs/log-format.md has the bytes.
create schema trace;

create table trace.entry (
  position bigint primary key check (position > 0),
  -- Ids are plain ASCII; byte order keeps this index cheap.
  event_id text collate "C" not null unique,
  -- bus.event.seq: finds the row faster than the id does. The id is what is covered by the hash.
  seq bigint not null unique,
  previous bytea not null check (length(previous) = 32),
  hash bytea not null check (length(hash) = 32)
);

-- Committed events that no entry covers yet. Filled in the transaction of the event, so that a row which commits late
-- with a low seq is found all the same.
create table trace.pending (
  seq bigint primary key,
  since timestamptz not null default clock_timestamp()
);

create function trace.note_pending() returns trigger language plpgsql as $$
begin
  insert into trace.pending (seq) select seq from fresh;
  return null;
end $$;

create trigger note_pending after insert on bus.event
  referencing new table as fresh for each statement execute function trace.note_pending();

insert into trace.pending (seq) select seq from bus.event;

create table trace.checkpoint (
  id text primary key,
  position bigint not null,
  hash bytea not null check (length(hash) = 32),
  at timestamptz(3) not null,
  signature bytea not null,
  -- SHA-256 of the public key (SPKI, DER), hex.
  key text not null
);
create index checkpoint_position on trace.checkpoint (position);

-- What the checks of the log found. A check that has not moved for a minute has died with its process.
create table trace.verification (
  id text primary key,
  asked_by text not null,
  started_at timestamptz not null,
  moved_at timestamptz not null default now(),
  finished_at timestamptz,
  total bigint not null default 0,
  checked bigint not null default 0,
  fault jsonb
);
create index verification_started on trace.verification (started_at);
