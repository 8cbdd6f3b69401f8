-- A line of an action card [tiltakskort]: what a role does in the first hours, as data; for some scenarios or for all.
create table crisis.action_card (
  key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  role text not null,
  position integer not null,
  texts jsonb not null check (texts ? 'nb'),
  scenario_keys text[] not null default '{}',
  due_minutes integer check (due_minutes >= 0),
  is_active boolean not null default true
);

-- What somebody is to do in a room, from a card or written there. Done once; a thing that comes up again is a new task.
create table crisis.task (
  id text primary key check (id like 'cta\_%'),
  crisis_id text not null references crisis.crisis,
  role text not null,
  position integer not null,
  texts jsonb not null check (texts ? 'nb'),
  due_at timestamptz(3),
  made_by text not null,
  made_at timestamptz(3) not null,
  done_by text,
  done_at timestamptz(3),
  check ((done_by is null) = (done_at is null))
);
create index task_crisis on crisis.task (crisis_id);
