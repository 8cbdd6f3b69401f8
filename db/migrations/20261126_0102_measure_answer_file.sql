-- Files with one row for each who answered. They are counted while they are read and never lie here: no row, no answer, no id of a respondent.
create table measure.answer_file (
  id text primary key check (id like 'ans\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  file_name text not null check (length(file_name) <= 200),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- The headings, small letters, joined: the next file that looks the same is counted the same way.
  signature text not null,
  -- {"period": …, "questions": [{"indicatorKey": …, "columns": [1, 2], "low": 1, "high": 5, "from": 4}], "group": …, "weight": …}
  mapping jsonb not null,
  source text not null check (length(trim(source)) between 1 and 200),
  -- Never fewer than a survey of our own shows.
  respondents integer not null check (respondents >= 10),
  provenance_id text not null references measure.provenance,
  values_made integer not null default 0 check (values_made >= 0),
  by text not null,
  at timestamptz(3) not null,
  undone_at timestamptz(3)
);
create index answer_file_signature on measure.answer_file (signature, at desc) where undone_at is null;
