-- Measurement [måling]. The register of indicators, what each means and meant, and values that open to the rows they are made of.
create schema measure;

create table measure.indicator (
  key text primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,80}$'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  -- Key of the strategy's indicator that this one measures; null for one that only the register has.
  strategy_key text unique,
  -- Definition that holds now.
  version integer not null check (version > 0),
  unit_id text not null,
  rhythm text not null check (rhythm in ('week', 'month', 'quarter', 'half-year', 'year', 'irregular')),
  baseline double precision,
  baseline_on date,
  target double precision,
  target_on date,
  -- Keys of goals of the strategy and ids of initiatives of the plan that it serves.
  goal_keys text[] not null default '{}',
  initiative_ids text[] not null default '{}',
  retired_at timestamptz(3),
  retired_by text,
  retired_reason text,
  -- Counts every change of aim and definition, so that two people notice each other.
  revision integer not null default 1 check (revision > 0),
  created_by text not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  check ((target is null) = (target_on is null)),
  check ((baseline is null) = (baseline_on is null)),
  check ((retired_at is null) = (retired_by is null) and (retired_at is null) = (retired_reason is null))
);

create table measure.definition (
  indicator_key text not null references measure.indicator deferrable initially deferred,
  version integer not null check (version > 0),
  -- Numbers of one segment can be compared; a definition that breaks the series begins another.
  segment integer not null check (segment > 0),
  names jsonb not null check (names ? 'nb'),
  about text not null default '' check (length(about) <= 2000),
  unit text not null check (length(trim(unit)) between 1 and 60),
  scale text not null check (scale in ('share', 'mean', 'count', 'amount')),
  direction text not null check (direction in ('up', 'down')),
  stage text not null check (stage in ('awareness', 'knowledge', 'attitude', 'action', 'organisation')),
  kind text not null check (kind in ('output', 'out-take', 'outcome', 'impact')),
  method text not null default '' check (length(method) <= 2000),
  source text not null default '' check (length(source) <= 200),
  -- Why it was changed; empty for the first.
  reason text not null default '' check (length(reason) <= 1000),
  by text not null,
  at timestamptz(3) not null,
  primary key (indicator_key, version)
);

-- Where values came from: once for a file, a question to another system or what a person wrote down.
create table measure.provenance (
  id text primary key check (id like 'prv\_%'),
  kind text not null check (kind in ('manual', 'file', 'plausible', 'feed', 'push', 'varde', 'demo')),
  -- Who publishes the figures, and what was read: a file's name, a question, an address.
  source text not null check (length(trim(source)) between 1 and 300),
  reference text not null default '' check (length(reference) <= 2000),
  -- SHA-256 of what was read, as hex.
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  row_count integer not null check (row_count >= 0),
  code_version text not null,
  by text not null,
  at timestamptz(3) not null
);

create table measure.value (
  id text primary key check (id like 'val\_%'),
  indicator_key text not null,
  version integer not null,
  -- Empty for ourselves, otherwise whom we are compared with («lignende etater»).
  series text not null default '' check (length(series) <= 80),
  from_on date not null,
  to_on date not null,
  -- Null when the source could not say; that is never zero.
  value double precision,
  missing text check (length(trim(missing)) between 1 and 300),
  recipe text not null check (recipe in ('entered', 'share', 'sum', 'mean')),
  hits double precision check (hits >= 0),
  -- How many it rests on: the effective number of a weighted sample. `asked` is how many answered.
  n double precision check (n > 0),
  asked integer check (asked > 0),
  margin double precision check (margin >= 0),
  spread double precision check (spread >= 0),
  provenance_id text not null references measure.provenance,
  by text not null,
  at timestamptz(3) not null,
  -- A later value of the same period took its place, or somebody took it back. It stays, for reports that showed it.
  replaced_by text references measure.value,
  ended_at timestamptz(3),
  foreign key (indicator_key, version) references measure.definition,
  check (from_on <= to_on),
  check ((value is null) = (missing is not null)),
  check (replaced_by is null or ended_at is not null)
);
create unique index value_current on measure.value (indicator_key, version, series, from_on, to_on) where ended_at is null;
create index value_series on measure.value (indicator_key, to_on) where ended_at is null;
create index value_provenance on measure.value (provenance_id);

-- The rows a value is made of. A person's answers are never here: a row is at least a table's row or a day's count.
create table measure.value_row (
  value_id text not null references measure.value,
  position integer not null check (position > 0),
  label text not null check (length(label) <= 300),
  amount double precision,
  hits double precision,
  n double precision,
  -- Where it lies: a row of the file, the id of a dispatch or a mention.
  ref text not null default '' check (length(ref) <= 200),
  primary key (value_id, position)
);

-- What is written about the time line of an indicator: a campaign, a case, another way of asking.
create table measure.remark (
  id text primary key check (id like 'rem\_%'),
  indicator_key text not null references measure.indicator,
  on_day date not null,
  text text not null check (length(trim(text)) between 1 and 200),
  by text not null,
  at timestamptz(3) not null
);
create index remark_indicator on measure.remark (indicator_key, on_day);

-- For slices above: the latest value of each indicator.
create view measure.public_indicator as
select i.key, i.mode, i.strategy_key, i.unit_id, i.goal_keys, i.initiative_ids, d.names, d.unit, d.scale, d.direction, d.stage, d.kind,
       i.target, i.target_on, v.value as latest_value, v.from_on as latest_from, v.to_on as latest_to, v.n as latest_n
from measure.indicator i
join measure.definition d on d.indicator_key = i.key and d.version = i.version
left join lateral (
  select value, from_on, to_on, n from measure.value v
  where v.indicator_key = i.key and v.series = '' and v.ended_at is null and v.value is not null
  order by to_on desc, from_on desc limit 1
) v on true
where i.retired_at is null;
