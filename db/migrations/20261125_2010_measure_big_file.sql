-- Big files [store filer]: more rows than are read while somebody waits. Read by a job into a place beside, row by row, shown, and taken in whole or not at all.
create table measure.big_file (
  id text primary key check (id like 'big\_%'),
  what text not null check (what in ('values', 'mentions')),
  file_name text not null check (length(file_name) <= 200),
  file_kind text not null check (file_kind in ('csv', 'xlsx')),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  signature text not null,
  headers text[] not null,
  samples jsonb not null,
  source text not null default '' check (length(source) <= 200),
  mapping jsonb not null default '{"indicatorKey": null, "columns": {}}',
  state text not null check (state in ('unmapped', 'reading', 'stopped', 'read', 'taking', 'applied', 'undone', 'failed', 'dropped')),
  -- Lines of a CSV file, about as many as its rows; null where they cannot be counted.
  lines integer,
  rows_read integer not null default 0,
  -- What the file would change, counted when all of it is read.
  outcome jsonb,
  -- Why it could not be read, and in which row.
  fault text,
  fault_row integer,
  -- Whoever works on it holds it so long.
  held_until timestamptz(3),
  provenance_id text references measure.provenance,
  mention_import_id text,
  values_made integer not null default 0,
  started_by text not null,
  started_at timestamptz(3) not null,
  touched_at timestamptz(3) not null,
  taken_by text,
  applied_at timestamptz(3),
  undone_at timestamptz(3)
);
create index big_file_signature on measure.big_file (what, signature, applied_at desc) where state = 'applied';

-- Places beside: not written twice over, since the file lies on disk until it is taken in and can be read again. A database that crashed finds them
-- empty, and the file is read anew.
create unlogged table measure.staged_value (
  big_file_id text not null,
  row integer not null,
  value_id text not null,
  indicator_key text not null,
  version integer not null,
  series text not null,
  from_on date not null,
  to_on date not null,
  value double precision,
  missing text,
  recipe text not null,
  hits double precision,
  n double precision,
  asked integer,
  margin double precision,
  spread double precision,
  amount double precision,
  label text not null
);
create index staged_value_row on measure.staged_value (big_file_id, row);

create unlogged table measure.staged_mention (
  big_file_id text not null,
  row integer not null,
  identity bigint not null,
  story bigint not null,
  outlet text not null,
  published_on date not null,
  title text not null,
  lead text not null,
  url text not null,
  actors smallint not null
);
create index staged_mention_row on measure.staged_mention (big_file_id, row);

create unlogged table measure.staged_fault (
  big_file_id text not null,
  row integer not null,
  field text not null,
  code text not null,
  cells text[] not null
);
create index staged_fault_row on measure.staged_fault (big_file_id, row);
