-- Translation work that is handed out: who is asked for which edition, by which day, from which text, and how it went.
create table message.translation (
  id text primary key,
  message_id text not null references message.message,
  language text not null,
  person_id text not null,
  due_on date not null,
  note text not null default '',
  state text not null check (state in ('asked', 'taken', 'delivered', 'checked', 'given-back', 'withdrawn')),
  -- The source's revision when it was asked for, and the one it was translated from when it was delivered.
  asked_revision integer not null,
  delivered_revision integer,
  asked_by text not null,
  asked_at timestamptz not null,
  -- Who took the last step and when, and why where it was given back, sent back or withdrawn.
  moved_by text not null,
  moved_at timestamptz not null,
  reason text
);
-- One person at a time for an edition.
create unique index translation_open on message.translation (message_id, language)
  where state in ('asked', 'taken', 'delivered');
create index translation_message on message.translation (message_id);

-- What somebody was told of it by e-mail. Before and after the day each once for a day.
create table message.translation_notice (
  id text primary key,
  translation_id text not null references message.translation,
  kind text not null check (kind in ('asked', 'returned', 'withdrawn', 'delivered', 'given-back', 'day-set', 'before', 'late')),
  due_on date not null,
  person_id text not null,
  made_at timestamptz not null
);
create unique index translation_notice_once on message.translation_notice (translation_id, kind, due_on)
  where kind in ('before', 'late');
