-- Mentions [omtale]: what outlets have published about us and those beside us. Titles and leads of published stories, no private people.
create table measure.mention_import (
  id text primary key check (id like 'mni\_%'),
  file_name text not null check (length(file_name) <= 200),
  source text not null check (length(trim(source)) between 1 and 200),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  row_count integer not null,
  -- How many were there already, from this file or an earlier one.
  known_count integer not null,
  -- First and last day of what was in it.
  first_on date,
  last_on date,
  by text not null,
  at timestamptz(3) not null
);

create table measure.mention (
  id bigint generated always as identity primary key,
  import_id text not null,
  -- Digest of the address, or of outlet, title and day where there is none: the same appearance is kept once.
  identity bigint not null,
  -- Digest of the words of the title: the same agency story in thirty papers is one story.
  story bigint not null,
  outlet text not null,
  published_on date not null,
  title text not null,
  lead text not null,
  url text not null,
  -- Who is named, one bit each; the first is ourselves.
  actors smallint not null
);
-- What is not yet in the index of words and in the counts of stories is taken up by a job, after the copying.

create table measure.mention_words (
  mention_id bigint primary key,
  words tsvector not null
);
create index mention_words_words on measure.mention_words using gin (words);

-- The outlets that a share of voice is counted in. Locked: another choice of outlets is another panel.
create table measure.panel (
  id text primary key check (id like 'pan\_%'),
  name text not null check (length(trim(name)) between 1 and 120),
  outlets text[] not null check (cardinality(outlets) > 0),
  -- What the source of mentions does not cover.
  coverage text not null default '' check (length(coverage) <= 1000),
  by text not null,
  locked_at timestamptz(3) not null
);

-- Appearances of a story within a panel: how many name somebody of the chain, and how many name each.
create table measure.panel_story (
  panel_id text not null references measure.panel,
  story bigint not null,
  first_on date not null,
  total integer not null,
  counts integer[] not null,
  primary key (panel_id, story)
);
create index panel_story_day on measure.panel_story (panel_id, first_on);

-- How far the job has come.
create table measure.mention_progress (
  singleton boolean primary key default true check (singleton),
  indexed_to bigint not null default 0,
  counted_to bigint not null default 0
);
insert into measure.mention_progress default values;
