-- Values from a file: kept as it was read, so that every value opens to its row; mapped once for files with the same headers.
create table measure.import (
  id text primary key check (id like 'mim\_%'),
  file_name text not null check (length(file_name) <= 200),
  file_kind text not null check (file_kind in ('csv', 'xlsx')),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- The headers, small letters, joined: files that look the same are read the same way.
  signature text not null,
  headers text[] not null,
  source text not null default '' check (length(source) <= 200),
  -- {"indicatorKey": …, "columns": {"period": 0, "value": 1, …}}
  mapping jsonb not null default '{"indicatorKey": null, "columns": {}}',
  state text not null check (state in ('uploaded', 'applied', 'undone')),
  -- Set when it is applied.
  provenance_id text references measure.provenance,
  values_made integer not null default 0,
  started_by text not null,
  started_at timestamptz(3) not null,
  applied_at timestamptz(3),
  undone_at timestamptz(3)
);
create index import_signature on measure.import (signature, applied_at desc) where state = 'applied';

create table measure.import_row (
  import_id text not null references measure.import on delete cascade,
  -- The row as a spreadsheet numbers it: the headers are row 1.
  row integer not null check (row > 1),
  cells text[] not null,
  primary key (import_id, row)
);
