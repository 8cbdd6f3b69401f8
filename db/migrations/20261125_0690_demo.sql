-- What the demo's own mail server and SMS gateway took. Filled in demo mode only; at most 20,000 rows are kept.
create schema demo;

create table demo.received (
  seq bigint generated always as identity primary key,
  id text not null unique,
  channel text not null check (channel in ('email', 'sms')),
  address text not null,
  subject text not null default '',
  -- The words of an SMS. An e-mail is kept as it came, in raw, and is read when somebody opens it.
  text text,
  raw bytea,
  received_at timestamptz not null,
  check ((channel = 'email') = (raw is not null)),
  check ((channel = 'sms') = (text is not null))
);
create index received_address on demo.received (address, seq);
