-- What we say: one statement, in one or several parts. A part is one text to some of the groups, with a message and a dispatch of its own.
create table crisis.statement (
  id text primary key check (id like 'stm\_%'),
  crisis_id text not null references crisis.crisis,
  number integer not null,
  -- The first words, more as it develops, or putting right what we said.
  kind text not null check (kind in ('holding', 'update', 'correction')),
  -- Waits for somebody's yes; on its way; out; set aside before it went out; taken back afterwards.
  state text not null check (state in ('waiting', 'going', 'out', 'dropped', 'withdrawn')),
  corrects text references crisis.statement,
  -- It must be public by then; own staff who have not been reached are accounted for in the override.
  out_by timestamptz(3),
  may_override boolean not null,
  -- When we have promised to say more.
  next_at timestamptz(3),
  -- It says that we did not keep what we promised.
  admits boolean not null default false,
  made_by text not null,
  made_at timestamptz(3) not null,
  released_at timestamptz(3),
  out_at timestamptz(3),
  -- The version of the open status page that says the same.
  status_id text,
  dropped_reason text,
  unique (crisis_id, number),
  check (kind <> 'correction' or corrects is not null),
  check ((state = 'out') <= (out_at is not null))
);

create table crisis.statement_part (
  id text primary key check (id like 'stp\_%'),
  statement_id text not null references crisis.statement,
  position integer not null,
  -- Groups of the six that this text is for.
  groups text[] not null check (cardinality(groups) > 0),
  message_id text not null unique,
  version_id text unique,
  dispatch_id text unique,
  released_at timestamptz(3),
  -- By language: {"title": "…", "paragraphs": ["…"]}; as it was approved.
  texts jsonb not null
);
create index statement_part_statement on crisis.statement_part (statement_id);

-- The confirmed facts that a statement is made of, as they were.
create table crisis.statement_fact (
  statement_id text not null references crisis.statement,
  fact_id text not null references crisis.fact,
  revision integer not null,
  primary key (statement_id, fact_id)
);
create index statement_fact_fact on crisis.statement_fact (fact_id);

-- When we have said that more comes. One is open at a time; what became of each stands.
create table crisis.promise (
  id text primary key check (id like 'prm\_%'),
  crisis_id text not null references crisis.crisis,
  statement_id text references crisis.statement,
  due_at timestamptz(3) not null,
  made_by text not null,
  made_at timestamptz(3) not null,
  state text not null check (state in ('open', 'kept', 'broken', 'moved')),
  settled_at timestamptz(3),
  kept_by text references crisis.statement,
  -- Said to everybody that it was late, or that it is moved; with the reason.
  admitted_at timestamptz(3),
  admitted_by text,
  reason text,
  -- The shortest warning that has been given, in minutes.
  warned integer,
  check ((state = 'open') = (settled_at is null))
);
create unique index promise_open on crisis.promise (crisis_id) where state = 'open';

-- What must be done before anything is public, and how it was: done, not required by law, or that the duty to inform comes first.
create table crisis.stop_lift (
  crisis_id text not null references crisis.crisis,
  stop text not null check (stop in ('next-of-kin', 'victims')),
  ground text not null check (ground in ('told', 'not-required', 'duty-to-inform')),
  source text not null check (length(trim(source)) between 1 and 500),
  lifted_by text not null,
  lifted_at timestamptz(3) not null,
  primary key (crisis_id, stop),
  check (stop <> 'next-of-kin' or ground <> 'not-required')
);

-- Times of the clock, as data: when it warns, how long own staff may hold back what is public, and what is offered for the next time.
create table crisis.clock (
  only_one boolean primary key default true check (only_one),
  warn_minutes integer[] not null default '{10,5,2,1}',
  staff_minutes integer not null default 10 check (staff_minutes >= 1),
  margin_seconds integer not null default 20 check (margin_seconds >= 1),
  next_minutes integer[] not null default '{30,60,120}'
);
insert into crisis.clock default values;
