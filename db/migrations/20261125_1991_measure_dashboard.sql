-- What dashboards count of dispatches and of published texts, kept as counts: a dispatch is counted again when its sums have changed,
-- a text once, as it was first opened. Names stand in neither.
create table measure.reach (
  dispatch_id text not null,
  audience_kind text not null,
  -- The recipients' own unit; empty for those who belong to none.
  unit_id text not null,
  channel text not null,
  state text not null,
  heads integer not null check (heads > 0),
  primary key (dispatch_id, audience_kind, unit_id, channel, state)
);
create table measure.reach_dispatch (
  dispatch_id text primary key,
  number text not null,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  day text not null check (day ~ '^\d{4}-\d{2}-\d{2}$'),
  sender_unit_id text not null,
  initiative_id text,
  -- The sums that it was counted by.
  tally jsonb not null,
  counted_at timestamptz(3) not null
);
create index reach_dispatch_day on measure.reach_dispatch (mode, day);

create table measure.published_text (
  message_id text not null,
  language text not null,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  day text not null check (day ~ '^\d{4}-\d{2}-\d{2}$'),
  unit_id text not null,
  initiative_id text,
  title text not null,
  -- LIX of a text in Norwegian; null in other languages, and where there are no words.
  lix double precision,
  -- The edition that the message counts as, by the Language Act: one of bokmål and nynorsk, or none.
  is_counted boolean not null,
  primary key (message_id, language)
);
create index published_text_day on measure.published_text (mode, day);
