-- A case [sak]: a matter that may draw attention. Reported by those who are nearest, assessed by the directorate, handled by the
-- lowest level that can. Nothing here names a person in custody: the texts are checked, and none becomes part of the log.
create table cases.case_file (
  id text primary key check (id like 'cas\_%'),
  -- «2026-014»: what people say to each other on the telephone.
  number text not null unique,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  title text not null check (length(trim(title)) between 1 and 200),
  -- Where it is about, and who handles it now.
  unit_id text not null,
  handling_unit_id text not null,
  state text not null check (state in ('reported', 'open', 'closed', 'joined')),
  -- The clock: when it must be assessed, from how soon somebody may ask.
  how_soon text not null check (how_soon in ('now', 'today', 'week', 'later')),
  assess_by timestamptz(3) not null,
  -- When those higher up were told that nobody had assessed it in time.
  late_at timestamptz(3),
  -- «Jeg har den»: who in the directorate looks at it.
  taken_by text,
  taken_at timestamptz(3),
  -- The assessment: how broad the interest will be, and whether the ministry must know.
  breadth text check (breadth in ('broad', 'some', 'narrow')),
  ministry_must_know boolean,
  assessment text not null default '' check (length(assessment) <= 4000),
  assessed_by text,
  assessed_at timestamptz(3),
  joined_into text references cases.case_file,
  closed_by text,
  closed_at timestamptz(3),
  closed_reason text,
  -- Counts every change, so that two people notice each other.
  revision integer not null default 1 check (revision > 0),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  check ((taken_by is null) = (taken_at is null)),
  check ((assessed_by is null) = (assessed_at is null)),
  check (state <> 'open' or (assessed_by is not null and breadth is not null and ministry_must_know is not null)),
  check ((state = 'closed') = (closed_at is not null and closed_by is not null and closed_reason is not null)),
  check ((state = 'joined') = (joined_into is not null))
);
create index case_file_state on cases.case_file (state, assess_by);
create index case_file_unit on cases.case_file (unit_id);
create index case_file_handling on cases.case_file (handling_unit_id);

-- What somebody nearest the matter reported. Never changed: it is what was known then.
create table cases.report (
  id text primary key check (id like 'rpt\_%'),
  -- Made in the browser, so that a report sent twice over a bad line is one report.
  client_key text not null,
  case_id text not null references cases.case_file,
  unit_id text not null,
  what text not null check (length(trim(what)) between 1 and 2000),
  place text not null default '' check (length(place) <= 200),
  happened text not null check (happened in ('now', 'today', 'earlier', 'coming', 'unknown')),
  who_asks text[] not null default '{}',
  how_soon text not null check (how_soon in ('now', 'today', 'week', 'later')),
  -- Who can be rung about it: the unit's duty telephone, or a word such as «inspektøren». Never a private number.
  callback text not null default '' check (length(callback) <= 120),
  -- The one who reported has looked at a warning and said that nobody in custody is named.
  names_cleared boolean not null default false,
  reported_by text not null,
  reported_at timestamptz(3) not null,
  unique (reported_by, client_key)
);
create index report_case on cases.report (case_id);
create index report_by on cases.report (reported_by);

-- Handed over, on record: from whom, to whom, why, and when the receiver said «vi har den».
create table cases.assignment (
  id text primary key check (id like 'asg\_%'),
  case_id text not null references cases.case_file,
  from_unit_id text not null,
  to_unit_id text not null,
  reason text not null default '' check (length(reason) <= 1000),
  by text not null,
  at timestamptz(3) not null,
  accepted_by text,
  accepted_at timestamptz(3),
  check ((accepted_by is null) = (accepted_at is null))
);
create index assignment_case on cases.assignment (case_id, at);

-- Working notes. They are for those who handle the case, and no view, letter or page for others ever reads them.
create table cases.working_note (
  id text primary key check (id like 'nte\_%'),
  case_id text not null references cases.case_file,
  text text not null check (length(trim(text)) between 1 and 4000),
  by text not null,
  at timestamptz(3) not null
);
create index working_note_case on cases.working_note (case_id, at);

-- What belongs to the case but lives elsewhere: lines, messages and dispatches by id, coverage by address.
create table cases.link (
  id text primary key check (id like 'lnk\_%'),
  case_id text not null references cases.case_file,
  kind text not null check (kind in ('line', 'message', 'coverage')),
  target_id text,
  title text not null check (length(trim(title)) between 1 and 200),
  -- Coverage: where it was published, and on which day.
  outlet text not null default '' check (length(outlet) <= 120),
  published_on date,
  href text,
  by text not null,
  at timestamptz(3) not null,
  check ((kind = 'coverage') = (target_id is null)),
  check (kind = 'coverage' or href is null),
  unique (case_id, kind, target_id)
);
create index link_case on cases.link (case_id, at);
create index link_target on cases.link (target_id) where target_id is not null;

-- Somebody is to be told at once, by e-mail and, when it is urgent, by SMS. What is sent says no more than that there is a case.
create table cases.alert (
  id text primary key check (id like 'alr\_%'),
  kind text not null check (kind in ('reported', 'receipt', 'late', 'assigned', 'support-asked', 'support-answered')),
  -- The case or the support request.
  subject_id text not null,
  person_id text not null,
  is_urgent boolean not null,
  made_at timestamptz(3) not null,
  unique (kind, subject_id, person_id, made_at)
);

-- For slices above: what an inquiry, a line or a message may belong to. Neither reports, assessment nor notes.
create view cases.public_case as
select id, number, mode, title, unit_id, handling_unit_id, state, breadth, ministry_must_know, created_at, updated_at
from cases.case_file;
