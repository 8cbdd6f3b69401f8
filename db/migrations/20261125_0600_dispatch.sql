-- The ledger of a dispatch. A wave opens when rules/next-step.ts says so; a recipient stands in exactly one state; an
-- attempt never moves back. What the rules promise, these tables refuse to break.
create schema dispatch;

create table dispatch.rule (
  key text not null,
  definition jsonb not null,
  valid_from date not null,
  valid_to date,
  primary key (key, valid_from)
);

create table dispatch.dispatch (
  id text primary key,
  number text not null unique,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  message_id text not null,
  version_id text not null,
  unit_id text not null,
  title text not null,
  state text not null check (state in ('planned', 'running', 'paused', 'stopped', 'closed')),
  corrects_id text references dispatch.dispatch,
  not_after timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  started_by text,
  started_at timestamptz,
  closed_at timestamptz
);
create index dispatch_live on dispatch.dispatch (state) where state in ('running', 'paused');
create index dispatch_version on dispatch.dispatch (version_id);

create table dispatch.wave (
  id text primary key,
  dispatch_id text not null references dispatch.dispatch,
  position integer not null check (position > 0),
  name text not null,
  audiences jsonb not null,
  audience_kinds text[] not null,
  publishes text[] not null default '{}',
  channels text[] not null,
  gate jsonb not null,
  second_channel_minutes integer,
  state text not null default 'waiting' check (state in ('waiting', 'open', 'done')),
  opened_at timestamptz,
  opened_by text,
  override_by text,
  override_reason text,
  -- The audience as frozen at start, in heads. Null until then.
  frozen_total integer,
  unique (dispatch_id, position),
  check ((opened_at is null) = (state = 'waiting')),
  check ((override_by is null) = (override_reason is null))
);

create table dispatch.recipient (
  id text primary key,
  dispatch_id text not null references dispatch.dispatch,
  wave_id text not null references dispatch.wave,
  source text not null check (source in ('staff', 'contact', 'subscriber', 'head-count')),
  source_id text not null,
  -- Parts of one head count that stand in different states: 0 is the part that was frozen.
  part integer not null default 0,
  audience_kind text not null,
  unit_id text,
  region text,
  language text not null,
  heads integer not null check (heads > 0),
  display_name text,
  email text,
  sms text,
  -- The channels that this recipient can be reached on, best first.
  channels text[] not null,
  legal_basis text not null,
  state text not null check (state in ('waiting', 'submitted', 'delivered', 'confirmed', 'on-paper', 'unreachable', 'failed', 'excluded')),
  reason text,
  state_at timestamptz not null,
  first_submitted_at timestamptz,
  confirmed_at timestamptz,
  check ((reason is not null) = (state in ('unreachable', 'failed', 'excluded')))
-- Room on each page, so that a change of state touches no index.
) with (fillfactor = 70);
create unique index recipient_once on dispatch.recipient (dispatch_id, source, source_id, part);
create index recipient_wave on dispatch.recipient (wave_id);
create index recipient_unit on dispatch.recipient (dispatch_id, unit_id);

-- One row per wave and state: the closed denominator, kept by trigger and checked against the frozen audience.
create table dispatch.tally (
  wave_id text not null references dispatch.wave,
  state text not null,
  heads integer not null check (heads >= 0),
  primary key (wave_id, state)
);

create function dispatch.count_recipients() returns trigger language plpgsql as $$
declare
  broken text;
begin
  if tg_op = 'INSERT' then
    insert into dispatch.tally as t (wave_id, state, heads)
      select wave_id, state, sum(heads) from added group by 1, 2
      on conflict (wave_id, state) do update set heads = t.heads + excluded.heads;
  elsif tg_op = 'UPDATE' then
    insert into dispatch.tally as t (wave_id, state, heads)
      select wave_id, state, 0 from added group by 1, 2 on conflict do nothing;
    update dispatch.tally t set heads = t.heads + d.heads
      from (select wave_id, state, sum(heads) as heads
              from (select wave_id, state, heads from added union all select wave_id, state, -heads from removed) moved
             group by 1, 2 having sum(heads) <> 0) d
      where t.wave_id = d.wave_id and t.state = d.state;
  else
    raise exception 'A recipient cannot be removed from a dispatch: everyone is accounted for';
  end if;
  return null;
end $$;
create trigger recipient_added after insert on dispatch.recipient
  referencing new table as added for each statement execute function dispatch.count_recipients();
create trigger recipient_moved after update on dispatch.recipient
  referencing new table as added old table as removed for each statement execute function dispatch.count_recipients();
create trigger recipient_kept before delete on dispatch.recipient
  for each statement execute function dispatch.count_recipients();

-- The sum of the states is everyone, at the end of every transaction that touches a frozen wave.
create function dispatch.check_sum() returns trigger language plpgsql as $$
declare
  counted bigint;
  frozen bigint;
begin
  select frozen_total into frozen from dispatch.wave where id = new.wave_id;
  if frozen is null then return null; end if;
  select coalesce(sum(heads), 0) into counted from dispatch.tally where wave_id = new.wave_id;
  if counted <> frozen then
    raise exception 'Wave % has % recipients in the ledger but % in its frozen audience', new.wave_id, counted, frozen;
  end if;
  return null;
end $$;
create constraint trigger tally_sum after insert or update on dispatch.tally
  deferrable initially deferred for each row execute function dispatch.check_sum();

create table dispatch.attempt (
  id text primary key,
  dispatch_id text not null references dispatch.dispatch,
  wave_id text not null,
  recipient_id text not null,
  channel text not null check (channel in ('email', 'sms', 'print')),
  -- 1 for the first try on this channel; an unknown outcome is tried once more as number 2.
  number integer not null default 1,
  state text not null check (state in ('prepared', 'submitted', 'delivered', 'bounced', 'unknown')),
  due_at timestamptz not null,
  tries integer not null default 0,
  claimed_by text,
  response text,
  provider_ref text,
  state_at timestamptz not null,
  unique (recipient_id, channel, number)
) with (fillfactor = 60);
-- Also finds what dead workers had claimed: that is prepared too. claimed_by stands in no index, so claiming is cheap.
create index attempt_due on dispatch.attempt (channel, due_at, id) where state = 'prepared';
create index attempt_ref on dispatch.attempt (provider_ref) where provider_ref is not null;

create function dispatch.may_move(old_state text, new_state text) returns boolean language sql immutable as $$
  select case old_state
    when 'prepared' then new_state in ('submitted', 'delivered', 'bounced', 'unknown')
    when 'submitted' then new_state in ('delivered', 'bounced')
    when 'unknown' then new_state in ('delivered', 'bounced')
    else false
  end
$$;
create function dispatch.refuse_move() returns trigger language plpgsql as $$
begin
  raise exception 'Attempt % cannot move from % to %: states never move back', old.id, old.state, new.state;
end $$;
create trigger attempt_forward before update of state on dispatch.attempt for each row
  when (old.state <> new.state and not dispatch.may_move(old.state, new.state)) execute function dispatch.refuse_move();

-- What each connection of each worker has in its hands right now. After a crash exactly these are unknown.
create table dispatch.worker (
  id text primary key,
  lock_key integer not null,
  started_at timestamptz not null
);
create table dispatch.slot (
  worker_id text not null references dispatch.worker on delete cascade,
  slot integer not null,
  attempt_id text,
  primary key (worker_id, slot)
) with (fillfactor = 50);

create table dispatch.publication (
  id text primary key,
  dispatch_id text not null references dispatch.dispatch,
  wave_id text not null references dispatch.wave,
  message_id text not null,
  version_id text not null,
  released_at timestamptz not null,
  unique (dispatch_id)
);

create table dispatch.endpoint (
  id text primary key,
  name text not null,
  url text not null,
  is_active boolean not null default true,
  created_at timestamptz not null
);
create table dispatch.posting (
  id text primary key,
  dispatch_id text not null references dispatch.dispatch,
  wave_id text not null references dispatch.wave,
  endpoint_id text not null references dispatch.endpoint,
  state text not null check (state in ('prepared', 'submitted', 'bounced', 'unknown')),
  due_at timestamptz not null,
  tries integer not null default 0,
  response text,
  state_at timestamptz not null,
  unique (wave_id, endpoint_id)
);

-- What a unit must do by hand: put up or read aloud a notice, or reach people whom no channel reached.
create table dispatch.unit_task (
  id text primary key,
  dispatch_id text not null references dispatch.dispatch,
  wave_id text not null references dispatch.wave,
  unit_id text not null,
  kind text not null check (kind in ('notice', 'reach')),
  state text not null check (state in ('open', 'done')),
  heads integer not null check (heads >= 0),
  made_at timestamptz not null,
  done_at timestamptz,
  unique (wave_id, unit_id, kind)
);
create index unit_task_open on dispatch.unit_task (unit_id) where state = 'open';
create table dispatch.unit_confirmation (
  id text primary key,
  task_id text not null references dispatch.unit_task,
  how text not null check (how in ('posted', 'read-aloud', 'handed-out', 'told')),
  place text not null,
  heads integer not null check (heads > 0),
  language text,
  happened_at timestamptz not null,
  confirmed_by text not null,
  confirmed_at timestamptz not null
);

create table dispatch.answer (
  id text primary key,
  dispatch_id text not null references dispatch.dispatch,
  recipient_id text not null unique references dispatch.recipient,
  unit_id text,
  text text not null,
  at timestamptz not null
);
create table dispatch.question_back (
  id text primary key,
  dispatch_id text not null references dispatch.dispatch,
  recipient_id text not null references dispatch.recipient,
  unit_id text,
  text text not null,
  at timestamptz not null,
  answer text,
  answered_by text,
  answered_at timestamptz
);
create index question_open on dispatch.question_back (dispatch_id) where answered_at is null;
