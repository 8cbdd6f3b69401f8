-- A note to the ministry leaves by e-mail. The register says who the ministry is; somebody here has said that an address is right.
-- When the register gets another address, that word no longer holds.
create table cases.ministry_address (
  -- As in audience.public_recipient.
  recipient_id text not null,
  address text not null,
  confirmed_by text not null,
  confirmed_at timestamptz(3) not null,
  primary key (recipient_id, address)
);

-- Each time a note was sent. The words are those of the frozen note and nothing else.
create table cases.ministry_letter (
  id text primary key check (id like 'mle\_%'),
  note_id text not null references cases.ministry_note (id),
  recipient_id text not null,
  name text not null,
  address text not null,
  language text not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused')),
  tries integer not null default 0,
  try_at timestamptz(3),
  asked_by text not null,
  asked_at timestamptz(3) not null,
  sent_at timestamptz(3),
  -- What the mail server said when it did not take it.
  response text,
  check ((state = 'sent') = (sent_at is not null)),
  check ((state in ('waiting', 'sending')) = (try_at is not null))
);
create index ministry_letter_note on cases.ministry_letter (note_id);
create index ministry_letter_due on cases.ministry_letter (try_at) where state in ('waiting', 'sending');

-- Nobody in the directorate has answered a unit in time: those higher up are told, once.
alter table cases.support_request add column late_at timestamptz(3);
alter table cases.alert drop constraint alert_kind_check;
alter table cases.alert add constraint alert_kind_check check (
  kind in ('reported', 'receipt', 'late', 'assigned', 'support-asked', 'support-answered', 'support-late'));

-- How long the directorate has, by how soon somebody may ask: data, dated. The last row that is valid decides.
create table cases.clock (
  what text not null check (what in ('assessment', 'support')),
  how_soon text not null check (how_soon in ('now', 'today', 'week', 'later')),
  minutes integer not null check (minutes between 1 and 43200),
  valid_from date not null,
  set_by text not null,
  primary key (what, how_soon, valid_from)
);
insert into cases.clock (what, how_soon, minutes, valid_from, set_by)
select what, how_soon, minutes, date '2020-01-01', 'system:migration'
from (values ('assessment'), ('support')) as w (what),
  (values ('now', 15), ('today', 60), ('week', 1440), ('later', 4320)) as c (how_soon, minutes);
