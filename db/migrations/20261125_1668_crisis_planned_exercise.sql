-- An exercise that is planned: a day, a script, who takes part and who watches. Declared from here, once.
create table crisis.planned_exercise (
  id text primary key check (id like 'pex\_%'),
  unit_id text not null,
  on_day date not null,
  scenario_key text references crisis.scenario,
  goal text not null check (length(trim(goal)) between 1 and 200),
  level text not null check (level in ('unit', 'region', 'agency')),
  script_key text references crisis.script,
  language text not null,
  pace integer not null check (pace in (1, 2, 5, 10)),
  participant_ids text[] not null check (cardinality(participant_ids) > 0),
  observer_ids text[] not null default '{}' check (not participant_ids && observer_ids),
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  crisis_id text unique references crisis.crisis,
  made_by text not null,
  made_at timestamptz(3) not null,
  settled_by text,
  settled_at timestamptz(3),
  check ((state = 'held') = (crisis_id is not null)),
  check ((state = 'planned') = (settled_at is null))
);
create index planned_exercise_day on crisis.planned_exercise (on_day) where state = 'planned';
