-- Meetings of the plan: an agenda that comes from what is due, minutes item by item, decisions and follow-ups.
create table plan.meeting (
  id text primary key,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  kind text not null check (kind in ('status', 'evaluation', 'editorial', 'planning', 'other')),
  -- Meetings that were planned together; null for a single one.
  series_id text,
  title text not null check (title <> ''),
  unit_id text not null,
  chair_id text not null,
  participant_ids text[] not null default '{}',
  place text not null default '',
  -- The wall clock in Norway: YYYY-MM-DDTHH:MM.
  starts text not null,
  ends text not null,
  state text not null check (state in ('planned', 'open', 'closed', 'cancelled')),
  present_ids text[] not null default '{}',
  -- Those who were there and have no account, in words.
  others_present text not null default '',
  -- Counts every change, so that open pages know that there is something to fetch.
  stamp integer not null default 1,
  cancelled_reason text,
  -- Why closed minutes were opened again, until they are closed anew.
  reopened_reason text,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (ends > starts),
  check ((state = 'cancelled') = (cancelled_reason is not null))
);
create index meeting_starts on plan.meeting (starts);
create index meeting_series on plan.meeting (series_id) where series_id is not null;

create table plan.agenda_item (
  id text primary key,
  meeting_id text not null references plan.meeting,
  position integer not null,
  -- 'own' was written by a person; the others come from the plan and are about `subject_id`, an initiative, where they have one.
  source text not null check (source in ('own', 'off-course', 'decision', 'evaluation', 'follow-ups', 'calendar')),
  subject_id text,
  title text not null default '',
  minutes text not null default '',
  revision integer not null default 0,
  written_by text,
  written_at timestamptz,
  removed_at timestamptz
);
create index agenda_item_meeting on plan.agenda_item (meeting_id, position);
create unique index agenda_item_once on plan.agenda_item (meeting_id, source, coalesce(subject_id, '')) where source <> 'own';

create table plan.decision (
  id text primary key,
  meeting_id text not null references plan.meeting,
  item_id text not null references plan.agenda_item,
  initiative_id text references plan.initiative,
  text text not null check (text <> ''),
  decided_by text not null,
  made_by text not null,
  made_at timestamptz not null,
  removed_at timestamptz
);
create index decision_meeting on plan.decision (meeting_id);
create index decision_initiative on plan.decision (initiative_id) where initiative_id is not null;

create table plan.follow_up (
  id text primary key,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  meeting_id text references plan.meeting,
  item_id text references plan.agenda_item,
  initiative_id text references plan.initiative,
  unit_id text not null,
  text text not null check (text <> ''),
  owner_id text not null,
  due_on date not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  made_by text not null,
  made_at timestamptz not null,
  updated_at timestamptz not null
);
create index follow_up_open on plan.follow_up (owner_id, due_on) where state = 'open';
create index follow_up_meeting on plan.follow_up (meeting_id);

-- Each time a follow-up was said to be done, to be open again or to be dropped, with a note.
create table plan.follow_up_mark (
  id text primary key,
  follow_up_id text not null references plan.follow_up,
  state text not null check (state in ('open', 'done', 'dropped')),
  note text not null default '',
  by text not null,
  at timestamptz not null
);
create index follow_up_mark_of on plan.follow_up_mark (follow_up_id, at);

-- A person is reminded of a date once the day before and once after it, never twice.
create table plan.reminder (
  id text primary key,
  follow_up_id text not null references plan.follow_up,
  kind text not null check (kind in ('before', 'late')),
  due_on date not null,
  person_id text not null,
  made_at timestamptz not null,
  unique (follow_up_id, kind, due_on)
);

-- The minutes as they were when the meeting was closed. Persons stand as ids, so that a person who is erased has no name here.
create table plan.minutes (
  meeting_id text not null references plan.meeting,
  version integer not null,
  content jsonb not null,
  fingerprint text not null,
  -- Why the meeting was opened again, from the second version on.
  reason text,
  frozen_by text not null,
  frozen_at timestamptz not null,
  primary key (meeting_id, version)
);
create function plan.minutes_are_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'minutes that are closed cannot be changed';
end $$;
create trigger minutes_frozen before update or delete on plan.minutes
  for each row execute function plan.minutes_are_frozen();
