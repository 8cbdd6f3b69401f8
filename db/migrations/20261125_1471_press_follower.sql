-- Those who want new releases by e-mail. One address, one choice; nothing about who they are, and nothing of what they read.
create table press.follower (
  id text primary key check (id like 'fol\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  -- Null once they have left: the row then says only that it was asked for, and ended.
  address text,
  language text not null check (language in ('nb', 'nn', 'en')),
  -- Kinds of message, regions, and words to look for; empty is everything.
  kinds text[] not null default '{}',
  regions text[] not null default '{}',
  words text not null default '' check (length(words) <= 200),
  asked_at timestamptz(3) not null,
  confirmed_at timestamptz(3),
  ended_at timestamptz(3),
  check ((ended_at is null) = (address is not null))
);
create unique index follower_once on press.follower (mode, lower(address)) where confirmed_at is not null and ended_at is null;
create index follower_address on press.follower (lower(address)) where address is not null;

-- A version that has been looked at once: its letters are on their way. Written in the transaction that prepares them.
create table press.news_run (version_id text primary key, at timestamptz(3) not null);

-- One e-mail to one follower: a link to confirm, or a release. Its words are read when it goes, so that none goes withdrawn.
create table press.news_letter (
  id text primary key check (id like 'nws\_%'),
  follower_id text not null references press.follower (id) on delete cascade,
  -- Null: the link to confirm.
  message_id text,
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused')),
  tries integer not null default 0,
  try_at timestamptz(3),
  at timestamptz(3) not null
);
create unique index news_letter_once on press.news_letter (follower_id, message_id);
create index news_letter_due on press.news_letter (try_at) where state in ('waiting', 'sending');
create index news_letter_message on press.news_letter (message_id);
