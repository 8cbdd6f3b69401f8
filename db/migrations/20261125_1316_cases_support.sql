-- A unit asks the directorate's staff for capacity or competence, and somebody there answers by the clock.
create table cases.support_request (
  id text primary key check (id like 'sup\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  unit_id text not null,
  -- Who answers: the directorate above the unit.
  directorate_id text not null,
  case_id text references cases.case_file (id),
  need text not null check (need in ('capacity', 'competence')),
  title text not null check (length(trim(title)) between 1 and 200),
  about text not null default '',
  how_soon text not null check (how_soon in ('now', 'today', 'week', 'later')),
  state text not null check (state in ('asked', 'accepted', 'taken-over', 'returned', 'done')),
  answer_by timestamptz(3) not null,
  asked_by text not null,
  asked_at timestamptz(3) not null,
  -- Who in the directorate helps, or has taken it over.
  helper_id text,
  answered_at timestamptz(3),
  reason text not null default '',
  done_by text,
  done_at timestamptz(3),
  revision integer not null default 1,
  check ((state = 'asked') = (answered_at is null)),
  check (state not in ('accepted', 'taken-over') or helper_id is not null),
  check (state <> 'returned' or length(trim(reason)) > 0),
  check ((state = 'done') = (done_at is not null))
);
create index support_open on cases.support_request (directorate_id, answer_by) where state = 'asked';
create index support_unit on cases.support_request (unit_id, asked_at);
