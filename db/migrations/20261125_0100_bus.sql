-- The event rows are the record of Varde. They are written in the transaction of the change that they tell of.
create schema bus;

create table bus.event (
  seq bigint generated always as identity primary key,
  id text not null unique,
  name text not null,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  subject text not null,
  unit_id text,
  actor text not null,
  at timestamptz(3) not null,
  -- Canonical JSON. Null after a redaction, together with the salt: the digest stays, so the chain still proves itself.
  content text,
  salt bytea,
  digest bytea not null,
  relayed boolean not null default false,
  relay_after timestamptz not null default '-infinity',
  relay_tries integer not null default 0
);
create index event_unrelayed on bus.event (relay_after, seq) where not relayed;
create index event_subject on bus.event (subject, seq);
create index event_name on bus.event (name, seq);

create table bus.handled (
  handler text not null,
  event_id text not null,
  at timestamptz not null default now(),
  primary key (handler, event_id)
);
