-- Outlets [redaksjoner] as we look at them: what kind each is, where it is read, and whether it is among those that matter most to us. Named as mentions name them.
create table measure.outlet (
  id text primary key check (id like 'out\_%'),
  name text not null unique check (length(trim(name)) between 1 and 200),
  kind text not null default 'unknown' check (kind in ('national', 'regional', 'local', 'broadcast', 'trade', 'agency', 'web', 'unknown')),
  region text not null default '' check (length(region) <= 80),
  is_key boolean not null default false,
  -- The same in the register of the press desk, where it was taken from there.
  press_outlet_id text,
  by text not null,
  at timestamptz(3) not null
);

-- How stories are told apart. One row; every change stands in the log.
create table measure.media_rule (
  singleton boolean primary key default true check (singleton),
  -- Most days between two appearances of the same words for both to be one story; null when the same words are one story however long it is between.
  story_days integer check (story_days between 1 and 3650),
  by text,
  at timestamptz(3)
);
insert into measure.media_rule default values;

-- The same words may be several stories of a panel, each known by its first day.
alter table measure.panel_story drop constraint panel_story_pkey;
alter table measure.panel_story add primary key (panel_id, story, first_on);
