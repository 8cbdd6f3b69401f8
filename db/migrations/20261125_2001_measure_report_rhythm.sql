-- Reports that come by themselves [faste rapporter]: a draft when a period is over, and letters to those who are to have it.
create table measure.report_rhythm (
  id text primary key check (id like 'mrr\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  unit_id text not null,
  -- Who is told that a draft is ready, and sees to it.
  owner_id text not null,
  audience text not null check (audience in ('leadership', 'unit', 'ministry', 'open')),
  language text not null check (language in ('nb', 'nn', 'en')),
  period text not null check (period in ('month', 'quarter', 'tertial', 'half-year', 'year')),
  -- Days after the period that figures are given to come in before the draft is made.
  wait_days integer not null check (wait_days between 0 and 60),
  -- Days from the draft until it is published by itself; null for never.
  publish_days integer check (publish_days between 1 and 60),
  -- Those who hold these duties in the unit get it by e-mail when it is published.
  duties text[] not null default '{}',
  -- Periods that end before this day are not made.
  since date not null,
  set_at timestamptz(3) not null,
  ended_at timestamptz(3)
);

-- One row a period: two workers cannot make the same draft, and a draft that was thrown away does not come again.
create table measure.report_slot (
  rhythm_id text not null references measure.report_rhythm,
  to_on date not null,
  report_id text unique references measure.report on delete set null,
  made_at timestamptz(3) not null,
  publish_at timestamptz(3),
  primary key (rhythm_id, to_on)
);

-- A version on its way to one person. Who they were is forgotten in time; the version and the count in the log stay.
create table measure.report_letter (
  id text primary key check (id like 'mrl\_%'),
  report_id text not null,
  number integer not null,
  person_id text not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused')),
  tries integer not null default 0,
  try_at timestamptz(3),
  asked_at timestamptz(3) not null,
  sent_at timestamptz(3),
  foreign key (report_id, number) references measure.report_version,
  unique (report_id, number, person_id),
  check ((state in ('waiting', 'sending')) = (try_at is not null)),
  check ((state = 'sent') = (sent_at is not null))
);
create index report_letter_due on measure.report_letter (try_at) where try_at is not null;
