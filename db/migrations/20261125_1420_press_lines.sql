-- Lines to take, and questions with answers: written for a unit, approved by another than the writer, used until a date.
create table press.line (
  id text primary key check (id like 'lin\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  -- line: what we say about a topic. question: what they ask, and our answer.
  kind text not null check (kind in ('line', 'question')),
  unit_id text not null,
  owner_id text not null,
  topic text not null check (length(trim(topic)) between 1 and 200),
  -- Per language: question (kind question) and answer.
  texts jsonb not null check (jsonb_typeof(texts) = 'object'),
  -- Where it says so: title, and an address or null.
  sources jsonb not null default '[]' check (jsonb_typeof(sources) = 'array'),
  expires_on date not null,
  -- May the press room show it when it is approved?
  is_public boolean not null default false,
  revision integer not null default 1 check (revision > 0),
  written_by text not null,
  written_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  -- The approved version that is used, and the revision that was approved; null before the first.
  version integer,
  approved_revision integer,
  retired_at timestamptz(3),
  retired_reason text,
  check ((version is null) = (approved_revision is null)),
  check ((retired_at is null) = (retired_reason is null))
);
create index line_unit on press.line (unit_id);
create index line_expires on press.line (expires_on) where retired_at is null;

-- What was approved, word by word. Never changed: somebody may have been told it.
create table press.line_version (
  line_id text not null references press.line (id),
  number integer not null check (number > 0),
  topic text not null,
  texts jsonb not null,
  sources jsonb not null,
  is_public boolean not null,
  expires_on date not null,
  written_by text not null,
  approved_by text not null,
  approved_at timestamptz(3) not null,
  primary key (line_id, number)
);
create function press.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'press.line_version is never changed';
end $$;
create trigger line_version_stands before update or delete on press.line_version
  for each row execute function press.refuse_change();

-- Which version was used to answer which inquiry, and whether the asker has been told of a newer one. Not what the answer was.
create table press.line_use (
  id text primary key check (id like 'lus\_%'),
  line_id text not null,
  number integer not null,
  -- What it answered: the id of an inquiry.
  subject text not null,
  used_by text not null,
  used_at timestamptz(3) not null,
  told_at timestamptz(3),
  told_by text,
  foreign key (line_id, number) references press.line_version (line_id, number),
  unique (line_id, number, subject),
  check ((told_at is null) = (told_by is null))
);
create index line_use_subject on press.line_use (subject);

-- Words to search: the application puts the parts of compounds behind the text.
create table press.line_words (
  line_id text primary key references press.line (id) on delete cascade,
  topic tsvector not null,
  text tsvector not null
);
create index line_words_found on press.line_words using gin ((topic || text));

-- Questions with answers that anyone may read: approved, not retired, not past their day.
create view press.public_question as
select l.id, l.mode, l.unit_id, v.number, v.topic, v.texts, v.sources, v.approved_at, v.expires_on
from press.line l join press.line_version v on v.line_id = l.id and v.number = l.version
where l.kind = 'question' and v.is_public and l.retired_at is null
  and v.expires_on >= (now() at time zone 'Europe/Oslo')::date;
