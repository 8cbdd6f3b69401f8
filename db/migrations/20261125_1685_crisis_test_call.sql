-- Test calls: a number is rung by the gateway to see whether somebody answers. A call is gone when it is settled; what is left of a duty
-- telephone is the last day it was tried and the last day it answered, and of a plan's number its line in crisis.number_test.
create table crisis.test_call (
  id text primary key,
  unit_id text not null,
  number text not null,
  is_duty boolean not null,
  state text not null check (state in ('due', 'sending', 'ringing')),
  due_at timestamptz not null,
  tries integer not null default 0,
  asked_by text not null,
  unique (unit_id, number)
);
create index test_call_due on crisis.test_call (due_at);

create table crisis.phone_test (
  unit_id text not null,
  number text not null,
  tried_on text not null,
  answered_on text,
  primary key (unit_id, number)
);
