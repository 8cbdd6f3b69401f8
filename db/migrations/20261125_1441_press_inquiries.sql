-- Registers: outlets and journalists, known by what they are to us: those who ask, and get an answer.
create table press.outlet (
  id text primary key check (id like 'out\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  name text not null check (length(trim(name)) between 1 and 200),
  -- Where answers to everyone of the outlet go; a desk, not a person.
  email text,
  phone text,
  note text not null default '',
  made_at timestamptz(3) not null
);
create unique index outlet_name on press.outlet (mode, lower(name));

create table press.journalist (
  id text primary key check (id like 'jou\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  name text not null check (length(trim(name)) between 1 and 200),
  outlet_id text references press.outlet (id),
  email text,
  phone text,
  language text not null default 'nb',
  topics text[] not null default '{}',
  -- How we came to have it: they asked (inquiry), or somebody wrote it in (register).
  source text not null check (source in ('inquiry', 'register')),
  made_at timestamptz(3) not null,
  -- Last time they asked something; the time of keeping counts from here.
  last_asked_at timestamptz(3)
);
create index journalist_name on press.journalist (mode, lower(name));
create unique index journalist_email on press.journalist (mode, lower(email)) where email is not null;
create index journalist_outlet on press.journalist (outlet_id);

create table press.inquiry_year (year integer primary key, last integer not null);

create table press.inquiry (
  id text primary key check (id like 'inq\_%'),
  number text not null unique,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  kind text not null check (kind in ('question', 'written-questions', 'quote-check', 'right-of-reply', 'filming', 'access-request')),
  channel text not null check (channel in ('phone', 'email', 'web', 'in-person')),
  state text not null check (state in ('new', 'working', 'in-review', 'approved', 'answered', 'handed-over', 'closed')),
  topic text not null check (length(trim(topic)) between 1 and 200),
  question text not null,
  language text not null default 'nb',
  journalist_id text references press.journalist (id) on delete set null,
  outlet_id text references press.outlet (id),
  -- Where this answer goes: kept here, since the journalist may have another address tomorrow.
  reply_email text,
  reply_phone text,
  -- The unit whose case it is. Until a person has decided it (routed_at), it is the one that the text points to.
  unit_id text not null,
  suggested_by text check (suggested_by in ('named', 'topic', 'nothing')),
  routed_at timestamptz(3),
  -- Null: the desk of the owner's unit.
  owner_id text,
  owner_unit_id text not null,
  case_id text,
  received_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  -- Share of the time that is warned of: 0, 50, 80, 100; more than 100 counts the times after the deadline.
  warned integer not null default 0,
  -- When the clock speaks next; null when it is done.
  warn_at timestamptz(3),
  -- Filming and interviews: place, conditions, whether consent is on record and where. Never who.
  permission jsonb check (permission is null or jsonb_typeof(permission) = 'object'),
  handed_to text,
  closed_reason text,
  answered_at timestamptz(3),
  answered_by text check (answered_by in ('email', 'phone')),
  -- The message that gives the answer to all press, when somebody has decided that.
  message_id text,
  made_by text not null,
  updated_at timestamptz(3) not null,
  check (due_at > received_at),
  check ((state = 'answered') = (answered_at is not null)),
  check (state <> 'closed' or closed_reason is not null),
  check (state <> 'handed-over' or handed_to is not null)
);
create index inquiry_open on press.inquiry (mode, due_at) where state in ('new', 'working', 'in-review', 'approved');
create index inquiry_warn on press.inquiry (warn_at) where warn_at is not null;
create index inquiry_received on press.inquiry (mode, received_at desc);
create index inquiry_answered on press.inquiry (mode, answered_at desc) where answered_at is not null;
create index inquiry_unit on press.inquiry (unit_id, received_at desc);
create index inquiry_owner on press.inquiry (owner_id) where state in ('new', 'working', 'in-review', 'approved');
create index inquiry_journalist on press.inquiry (journalist_id, received_at desc);
create index inquiry_outlet on press.inquiry (outlet_id, received_at desc);
create index inquiry_case on press.inquiry (case_id) where case_id is not null;

create table press.inquiry_words (
  inquiry_id text primary key references press.inquiry (id) on delete cascade,
  words tsvector not null
);
create index inquiry_words_found on press.inquiry_words using gin (words);

-- The answer as it is written, and who approved which text. What a source in the line gives is said in the agency's name:
-- no person stands beside it.
create table press.answer (
  inquiry_id text primary key references press.inquiry (id) on delete cascade,
  text text not null,
  language text not null,
  sources jsonb not null default '[]' check (jsonb_typeof(sources) = 'array'),
  line_ids text[] not null default '{}',
  revision integer not null check (revision > 0),
  written_by text not null,
  written_at timestamptz(3) not null,
  approved_revision integer,
  approved_by text,
  approved_at timestamptz(3),
  returned_reason text,
  -- Findings of the security check that the approver has weighed, and why they may be said.
  weighed_ids text[] not null default '{}',
  weighed_reason text,
  check ((approved_revision is null) = (approved_at is null))
);

create table press.source_request (
  id text primary key check (id like 'src\_%'),
  inquiry_id text not null references press.inquiry (id) on delete cascade,
  unit_id text not null,
  ask text not null check (length(trim(ask)) between 1 and 2000),
  due_at timestamptz(3) not null,
  asked_at timestamptz(3) not null,
  reply text,
  replied_at timestamptz(3),
  check ((reply is null) = (replied_at is null))
);
create index source_request_inquiry on press.source_request (inquiry_id);
create index source_request_unit on press.source_request (unit_id) where replied_at is null;

-- E-mail in and out, in the thread of the inquiry.
create table press.letter (
  id text primary key check (id like 'let\_%'),
  inquiry_id text not null references press.inquiry (id) on delete cascade,
  kind text not null check (kind in ('incoming', 'answer', 'warning')),
  message_id text not null unique,
  -- What it replies to, oldest first.
  refers_to text[] not null default '{}',
  address text not null,
  name text not null default '',
  subject text not null,
  text text not null,
  at timestamptz(3) not null,
  state text not null check (state in ('received', 'waiting', 'sending', 'sent', 'refused')),
  tries integer not null default 0,
  try_at timestamptz(3),
  note text
);
create index letter_inquiry on press.letter (inquiry_id, at);
create index letter_waiting on press.letter (try_at) where state in ('waiting', 'sending');

create table press.attachment (
  id text primary key check (id like 'att\_%'),
  letter_id text not null references press.letter (id) on delete cascade,
  name text not null,
  media_type text not null,
  size integer not null,
  -- Why it was not taken in; then there is no content.
  refused text check (refused in ('type', 'size')),
  content bytea,
  check ((content is null) = (refused is not null))
);
create index attachment_letter on press.attachment (letter_id);

-- Who has an inquiry open now. Forgotten at a crash.
create unlogged table press.presence (
  inquiry_id text not null,
  person_id text not null,
  is_writing boolean not null,
  seen_at timestamptz(3) not null,
  primary key (inquiry_id, person_id)
);

create view press.public_inquiry as
select id, number, mode, kind, state, topic, unit_id, owner_id, owner_unit_id, case_id, received_at, due_at, warned,
  answered_at, message_id
from press.inquiry;
