-- Somebody is to know that an emergency code was used: the leader, the one whose code it was, and the one who printed it.
create table crisis.warning (
  id text primary key check (id like 'cwa\_%'),
  event_id text not null,
  person_id text not null,
  about_id text not null,
  unit_id text not null,
  at timestamptz(3) not null,
  channel text not null check (channel in ('sms', 'email')),
  state text not null check (state in ('due', 'sent', 'given-up')),
  due_at timestamptz(3) not null,
  tries integer not null default 0,
  unique (event_id, person_id, channel)
);
create index warning_due on crisis.warning (due_at) where state = 'due';
