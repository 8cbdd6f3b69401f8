-- A leader's decision that what is public does not wait past its time for those of own staff who cannot be reached [unntak]: who, why, and
-- when. Off unless somebody gives it; withdrawable until it is used.
create table crisis.waiver (
  id text primary key check (id like 'wai\_%'),
  statement_id text not null references crisis.statement,
  reason text not null check (length(trim(reason)) between 10 and 500),
  given_by text not null,
  given_at timestamptz(3) not null,
  -- It came with first words, as they were approved; else it was given in the room.
  is_beforehand boolean not null default false,
  withdrawn_by text,
  withdrawn_at timestamptz(3),
  used_at timestamptz(3),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check (used_at is null or withdrawn_at is null)
);
create unique index waiver_standing on crisis.waiver (statement_id) where withdrawn_at is null;

-- When leaders were last asked for one, by somebody in the room or by the clock.
alter table crisis.statement
  add column waiver_asked_by text,
  add column waiver_asked_at timestamptz(3),
  -- Whoever released it said so, with no regard to who they were. Nothing passes on that any more.
  drop column may_override;

-- A leader may give it beforehand, with the approval of the words that are public; a new word or a new approval takes it away.
alter table crisis.first_message
  add column waived_by text,
  add column waived_at timestamptz(3),
  add column waiver_reason text check (length(trim(waiver_reason)) between 10 and 500),
  add check ((waived_by is null) = (waiver_reason is null) and (waived_by is null) = (waived_at is null)),
  add check (waived_by is null or audience = 'public');

-- Those who are asked are told as those are who must know of an emergency sign-in.
alter table crisis.warning add column crisis_id text references crisis.crisis;
