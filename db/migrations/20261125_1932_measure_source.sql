-- Sources that are asked by themselves, or that send to us. What opens them is sealed with the installation's key, never readable here.
create table measure.source (
  id text primary key check (id like 'src\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  kind text not null check (kind in ('plausible', 'feed', 'ninjs', 'page-insights', 'sheet', 'push')),
  name text not null check (length(trim(name)) between 1 and 120),
  unit_id text not null,
  -- {"address": …, "subject": …, "outlet": …, "since": …}
  settings jsonb not null,
  sealed_secret text not null default '',
  -- Counts the keys that a sender has had; the one that holds now is made from it.
  key_number integer not null default 1,
  -- [{"metric": …, "indicatorKey": …}], said once and used in every run.
  mapping jsonb not null default '[]',
  rhythm text not null check (rhythm in ('hour', 'day', 'week', 'by-hand')),
  next_at timestamptz(3),
  is_paused boolean not null default false,
  ended_at timestamptz(3),
  revision integer not null default 1,
  created_by text not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index source_due on measure.source (next_at) where next_at is not null and ended_at is null and not is_paused;

-- One reading of a source, from the first question until its values stand, or the reason why they do not.
create table measure.source_run (
  id text primary key check (id like 'run\_%'),
  source_id text not null references measure.source,
  -- A person's run waits to be taken in, so that what it changes is seen first.
  is_dry boolean not null,
  state text not null check (state in ('reading', 'waiting', 'read', 'done', 'failed', 'undone', 'dropped')),
  -- Questions that are not answered yet.
  asks jsonb not null default '[]',
  pages integer not null default 0,
  tries integer not null default 0,
  resume_at timestamptz(3),
  -- A process reads until then; when it is past and the run is not over, another goes on.
  held_until timestamptz(3),
  fault text,
  detail text not null default '' check (length(detail) <= 500),
  rows_read integer not null default 0,
  values_made integer not null default 0,
  values_same integer not null default 0,
  mentions_made integer not null default 0,
  mentions_known integer not null default 0,
  items_left jsonb not null default '{}',
  -- The file that a table of values was kept as.
  import_id text references measure.import,
  by text not null,
  started_at timestamptz(3) not null,
  ended_at timestamptz(3),
  check ((state = 'failed') = (fault is not null))
);
create unique index source_run_open on measure.source_run (source_id) where state in ('reading', 'waiting', 'read');
create index source_run_latest on measure.source_run (source_id, started_at desc);

-- What each answer held, on disk before the next question is asked: a run that is cut off goes on where it was.
create table measure.source_page (
  run_id text not null references measure.source_run on delete cascade,
  number integer not null check (number > 0),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  found jsonb not null,
  primary key (run_id, number)
);

-- Which values a run made, so that it can be undone whole.
create table measure.source_value (
  run_id text not null references measure.source_run,
  value_id text not null references measure.value,
  primary key (run_id, value_id)
);

-- Deliveries that have been taken from senders: the same one twice does nothing.
create table measure.push_delivery (
  source_id text not null references measure.source,
  id text not null check (length(id) between 1 and 200),
  at timestamptz(3) not null,
  run_id text references measure.source_run,
  primary key (source_id, id)
);

-- Kinds of sources are the code's to name.
alter table measure.provenance drop constraint provenance_kind_check;
alter table measure.provenance add constraint provenance_kind_check check (kind ~ '^[a-z][a-z-]{1,29}$');

-- Mentions that a run brought can be taken out again.
alter table measure.mention_import add column undone_at timestamptz(3);
