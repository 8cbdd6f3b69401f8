-- Forms on paper that a unit hands out for somebody who asks, and sends back unopened. Numbers alone: who got a form stands nowhere.
create table dispatch.paper_task (
  id text primary key check (id like 'ppt\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  -- What the forms are for, as the one who asks knows it.
  subject text not null,
  unit_id text not null,
  -- The unit that asks, and gets the forms.
  asked_by text not null,
  title text not null,
  -- Where the form is printed; the language is added.
  print_path text not null check (print_path like '/api/%'),
  languages text[] not null check (cardinality(languages) > 0),
  -- How many of which audience get no link: {"inmates": 80}.
  people jsonb not null,
  heads integer not null check (heads > 0),
  until_on date not null,
  state text not null check (state in ('open', 'handed-out', 'done', 'ended')),
  made_at timestamptz(3) not null,
  handed_out integer check (handed_out >= 0),
  -- How many came back; forgotten when it is ended, since in a small unit it tells who answered.
  collected integer check (collected >= 0),
  told_at timestamptz(3),
  unique (subject, unit_id),
  check (collected is null or collected <= handed_out),
  check ((state in ('handed-out', 'done')) <= (handed_out is not null)),
  check (state <> 'ended' or collected is null)
);
create index paper_task_unit on dispatch.paper_task (unit_id, state);
