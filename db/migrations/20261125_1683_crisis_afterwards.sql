-- Lines of the action cards for when it is over: peer support, follow-up of relatives and staff.
alter table crisis.action_card add column phase text not null default 'during' check (phase in ('during', 'after'));

-- What is to be done afterwards for those it touched: by role and unit, never who they are.
create table crisis.follow_up (
  id text primary key check (id like 'cfu\_%'),
  crisis_id text not null references crisis.crisis,
  role text not null,
  texts jsonb not null check (texts ? 'nb'),
  due_at timestamptz(3),
  made_by text not null,
  made_at timestamptz(3) not null,
  done_by text,
  done_at timestamptz(3),
  check ((done_by is null) = (done_at is null))
);
create index follow_up_crisis on crisis.follow_up (crisis_id);

-- The evaluation [evaluering]: when it was talked through, and what remains of it.
create table crisis.evaluation (
  crisis_id text primary key references crisis.crisis,
  held_on date,
  impression text not null default '' check (length(impression) <= 4000),
  revision integer not null default 1,
  changed_by text not null,
  changed_at timestamptz(3) not null
);

-- A finding, somebody who owns it, and where it went: done, or into a plan.
create table crisis.finding (
  id text primary key check (id like 'cfi\_%'),
  crisis_id text not null references crisis.crisis,
  kind text not null check (kind in ('keep', 'change')),
  text text not null check (length(trim(text)) between 1 and 600),
  owner_id text,
  due_on date,
  state text not null check (state in ('open', 'done', 'in-plan')),
  made_by text not null,
  made_at timestamptz(3) not null,
  settled_by text,
  settled_at timestamptz(3),
  check ((state = 'open') = (settled_at is null))
);
create index finding_crisis on crisis.finding (crisis_id);

-- A change of shift [vaktskifte]: the state as it stood, frozen, and when the next one took it.
create table crisis.shift (
  id text primary key check (id like 'csh\_%'),
  crisis_id text not null references crisis.crisis,
  from_id text not null,
  to_id text not null,
  brief text not null check (length(trim(brief)) between 1 and 2000),
  picture jsonb not null,
  fingerprint text not null,
  given_at timestamptz(3) not null,
  taken_at timestamptz(3)
);
create index shift_crisis on crisis.shift (crisis_id);
create function crisis.keep_shifts() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.taken_at is null and new.taken_at is not null
     and to_jsonb(new) - 'taken_at' = to_jsonb(old) - 'taken_at' then
    return new;
  end if;
  raise exception 'what was handed over at a change of shift is never changed or deleted';
end $$;
create trigger shift_kept before update or delete on crisis.shift for each row execute function crisis.keep_shifts();
