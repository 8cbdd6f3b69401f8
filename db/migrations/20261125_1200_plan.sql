-- Plan: initiatives [tiltak] from concept to lasting impression, with targets that are measured, decided on and learnt from.
create schema plan;

create table plan.initiative (
  id text primary key,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  title text not null check (title <> ''),
  -- {"kind": "text", "text": …} or {"kind": "structured", "idea": …, "change": …, "shape": …, "spread": …}.
  concept jsonb not null,
  unit_id text not null,
  owner_id text not null,
  state text not null
    check (state in ('draft', 'in-review', 'approved', 'running', 'evaluating', 'closed', 'stopped')),
  -- Key of the process step that the initiative stands at; null where the strategy in force has no process.
  step text,
  -- Keys of elements of the strategy. They stay also when an edition in force no longer has them.
  gap_keys text[] not null default '{}',
  sub_goal_keys text[] not null default '{}',
  audience_keys text[] not null default '{}',
  channel_keys text[] not null default '{}',
  block_keys text[] not null default '{}',
  role_key text,
  -- What each key was called when it was chosen: {"gap-…": {"nb": …, "nn": …, "en": …}}.
  element_names jsonb not null default '{}',
  -- Whole Norwegian kroner.
  budget_nok bigint check (budget_nok >= 0),
  start_on date,
  end_on date,
  -- Counts every save of the document (everything above with its targets); saving names the one it builds on.
  revision integer not null default 1 check (revision > 0),
  -- The revision that an approver last said yes to.
  approved_revision integer,
  stopped_reason text,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (end_on is null or start_on is null or end_on >= start_on),
  check ((state = 'stopped') = (stopped_reason is not null)),
  check (state in ('draft', 'in-review', 'stopped') or approved_revision is not null)
);
create index initiative_unit on plan.initiative (unit_id);
create index initiative_owner on plan.initiative (owner_id);
create index initiative_goals on plan.initiative using gin (sub_goal_keys);
create index initiative_gaps on plan.initiative using gin (gap_keys);
create index initiative_audiences on plan.initiative using gin (audience_keys);
create index initiative_in_review on plan.initiative (state) where state = 'in-review';

create table plan.target (
  id text primary key,
  initiative_id text not null references plan.initiative,
  position integer not null,
  -- The strategy's indicator that this target measures by, if any.
  kpi_key text,
  name text not null,
  unit text not null,
  direction text not null check (direction in ('up', 'down')),
  baseline double precision,
  -- «Måles først»: the baseline is not known, and the first thing to do is to measure it.
  measure_first boolean not null default false,
  target double precision,
  due_on date,
  -- A target that has been measured is taken out of the plan, never out of the history.
  removed_at timestamptz,
  check (not (measure_first and baseline is not null))
);
create index target_initiative on plan.target (initiative_id, position);

create table plan.target_value (
  id text primary key,
  target_id text not null references plan.target,
  measured_on date not null,
  value double precision not null,
  -- How many were asked or counted, and the half width of the 95 % interval, in the target's unit.
  sample integer check (sample > 0),
  margin double precision check (margin >= 0),
  source text not null check (source <> ''),
  by text not null,
  at timestamptz not null
);
create index target_value_target on plan.target_value (target_id, measured_on, at);

-- What the document was after each save: nobody's work is lost, and what a leader approved can be read for ever.
create table plan.initiative_revision (
  initiative_id text not null references plan.initiative,
  number integer not null,
  document jsonb not null,
  author_id text not null,
  saved_at timestamptz not null,
  primary key (initiative_id, number)
);

create table plan.approval (
  id text primary key,
  initiative_id text not null references plan.initiative,
  revision integer not null,
  asked_by text not null,
  asked_at timestamptz not null,
  -- Null while it waits. 'taken-back' is the asker's own doing, the two others the approver's.
  decision text check (decision in ('approved', 'returned', 'taken-back')),
  decided_by text,
  decided_at timestamptz,
  -- Whose approval the deputy gave.
  instead_of text,
  reason text,
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (decision is distinct from 'returned' or coalesce(reason, '') <> '')
);
create unique index approval_open on plan.approval (initiative_id) where decision is null;
create index approval_initiative on plan.approval (initiative_id, asked_at);

-- The course: which step was left for which, when and by whom. Going back is a row like any other.
create table plan.step_move (
  id text primary key,
  initiative_id text not null references plan.initiative,
  from_step text,
  to_step text not null,
  note text not null default '',
  by text not null,
  at timestamptz not null
);
create index step_move_initiative on plan.step_move (initiative_id, at);

-- Optimisation: a proposal for adjustment, the decision on it, and the revision that carried it out.
create table plan.adjustment (
  id text primary key,
  initiative_id text not null references plan.initiative,
  target_id text references plan.target,
  proposal text not null check (proposal <> ''),
  reason text not null check (reason <> ''),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decision text check (decision in ('adopted', 'rejected')),
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  done_revision integer,
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (decision is distinct from 'rejected' or coalesce(decision_reason, '') <> '')
);
create index adjustment_initiative on plan.adjustment (initiative_id, proposed_at);

-- The evaluation meeting and its report. Results per target: {"tgt_…": {"outcome": …, "comment": …}}.
create table plan.evaluation (
  initiative_id text primary key references plan.initiative,
  held_on date,
  present text not null default '',
  findings text not null default '',
  lasting_impression text not null default '',
  results jsonb not null default '{}',
  revision integer not null default 1,
  written_by text not null,
  updated_at timestamptz not null,
  closed_by text,
  closed_at timestamptz
);

create table plan.lesson (
  id text primary key,
  initiative_id text references plan.initiative,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  -- Do it again, or do it otherwise.
  kind text not null check (kind in ('again', 'otherwise')),
  text text not null check (text <> ''),
  goal_keys text[] not null default '{}',
  audience_keys text[] not null default '{}',
  channel_keys text[] not null default '{}',
  by text not null,
  at timestamptz not null,
  removed_at timestamptz
);
create index lesson_initiative on plan.lesson (initiative_id);

-- Promises to the slices above: columns may be added, never changed.
create view plan.public_initiative as
  select id, mode, title, unit_id, owner_id, state, step, gap_keys, sub_goal_keys, audience_keys, channel_keys, block_keys,
         role_key, budget_nok, start_on, end_on, created_at, updated_at
    from plan.initiative;

create view plan.public_target as
  select t.id, t.initiative_id, t.position, t.kpi_key, t.name, t.unit, t.direction, t.baseline, t.measure_first, t.target,
         t.due_on, latest.value as latest_value, latest.measured_on as latest_on, latest.sample as latest_sample,
         latest.margin as latest_margin
    from plan.target t
    left join lateral (
      select v.value, v.measured_on, v.sample, v.margin from plan.target_value v
       where v.target_id = t.id order by v.measured_on desc, v.at desc limit 1
    ) latest on true
   where t.removed_at is null;
