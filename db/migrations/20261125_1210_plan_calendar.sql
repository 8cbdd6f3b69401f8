-- The calendar: what reaches whom when, over units and audiences. Times are the wall clock in Norway: `YYYY-MM-DD` for a
-- whole day, `YYYY-MM-DDTHH:MM` for a time, so that what comes again keeps its time when the clock is changed.
create domain plan.wall_time as text check (value ~ '^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$');

create table plan.calendar_item (
  id text primary key check (id like 'cal\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  kind text not null check (kind in ('message', 'press', 'publication', 'campaign', 'event', 'deadline', 'other')),
  title text not null check (title <> ''),
  -- For colleagues only: it never leaves in a feed that is shared.
  note text not null default '',
  -- Only those who write for the unit see it, and no shared feed tells of it.
  is_private boolean not null default false,
  unit_id text not null,
  owner_id text not null,
  -- Keys of stakeholder groups and of a channel of the strategy.
  audience_keys text[] not null default '{}',
  channel_key text,
  initiative_id text references plan.initiative,
  place text not null default '',
  starts plan.wall_time not null,
  -- The end on the wall, or the last day (included) of something all day.
  ends plan.wall_time not null,
  -- {"freq", "interval", "weekdays", "nth", "until", "count"}, or null for something that happens once.
  recurrence jsonb,
  -- [{"at", "starts", "ends"}]: times of the series that were moved or, with `starts` null, taken out.
  exceptions jsonb not null default '[]',
  -- The last day that any of its times touches; null when it never ends.
  last_day date,
  -- Counts every change; saving names the one it builds on, and a feed tells it as SEQUENCE.
  revision integer not null default 1 check (revision > 0),
  cancelled_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (ends >= starts and length(ends) = length(starts))
);
create index calendar_item_days on plan.calendar_item (starts, last_day);
create index calendar_item_unit on plan.calendar_item (unit_id);
create index calendar_item_initiative on plan.calendar_item (initiative_id);
create index calendar_item_audiences on plan.calendar_item using gin (audience_keys);

-- How many things one audience can take in one week. The row '' is for those without a row of their own.
create table plan.audience_limit (
  audience_key text primary key,
  per_week integer not null check (per_week between 1 and 50),
  set_by text not null,
  set_at timestamptz not null
);

-- An address that a calendar program may read without sign-in. Only the digest of the secret in it is kept.
create table plan.calendar_feed (
  id text primary key check (id like 'fed\_%'),
  token_hash text not null unique,
  kind text not null check (kind in ('mine', 'unit', 'audience')),
  person_id text not null,
  unit_id text,
  audience_key text,
  language text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  check ((kind = 'unit') = (unit_id is not null) and (kind = 'audience') = (audience_key is not null))
);
create index calendar_feed_person on plan.calendar_feed (person_id);
