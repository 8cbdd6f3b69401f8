-- Surveys of our own [undersøkelser]. docs/decisions/0015 says what is protected and what is not.
create table measure.survey (
  id text primary key check (id like 'sur\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  unit_id text not null,
  -- The end of the open link; cannot be guessed.
  code text not null unique check (code ~ '^[0-9a-z]{12}$'),
  state text not null check (state in ('draft', 'open', 'closed')),
  sample text not null check (sample in ('everyone', 'random', 'panel', 'open')),
  -- Is the open link in use beside the invitations?
  has_link boolean not null default false,
  -- The questionnaire as it stands: a draft's text, or the version that is out.
  content jsonb not null,
  -- The last version that was frozen; 0 for a draft.
  version integer not null default 0 check (version >= 0),
  -- Counts every change of the draft, so that two people notice each other.
  revision integer not null default 1 check (revision > 0),
  changed_by text not null,
  -- Whom it is sent to: a choice of the address book, and how many are drawn from it.
  audience jsonb,
  sample_size integer check (sample_size > 0),
  closes_on date,
  -- The round before.
  previous_id text references measure.survey,
  -- {"question": …, "population": {"option": 123}}
  weighting jsonb,
  -- Paper forms that were handed out.
  papers integer not null default 0 check (papers >= 0),
  -- Written when it is closed, when the invitations are forgotten.
  invited integer check (invited >= 0),
  unreached integer check (unreached >= 0),
  by_invitation integer check (by_invitation >= 0),
  by_link integer check (by_link >= 0),
  on_paper integer check (on_paper >= 0),
  created_by text not null,
  created_at timestamptz(3) not null,
  opened_at timestamptz(3),
  closed_at timestamptz(3),
  check ((state = 'draft') = (opened_at is null)),
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'closed') = (invited is not null))
);

create table measure.survey_version (
  survey_id text not null references measure.survey,
  version integer not null check (version > 0),
  content jsonb not null,
  -- SHA-256 of the content in its canonical form, as hex.
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  reason text not null default '' check (length(reason) <= 300),
  by text not null,
  at timestamptz(3) not null,
  primary key (survey_id, version)
);
create function measure.refuse_version_change() returns trigger language plpgsql as $$
begin raise exception 'a version of a survey is never changed'; end $$;
create trigger survey_version_frozen before update or delete on measure.survey_version
  for each row execute function measure.refuse_version_change();

-- Who may answer, and whether they have: all that is known of a person here, and gone when the survey closes.
create table measure.survey_invitation (
  id text primary key check (id ~ '^sin_[0-9a-f]{32}$'),
  survey_id text not null references measure.survey,
  source_id text not null,
  language text not null,
  channel text not null check (channel in ('email', 'sms')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused')),
  has_answered boolean not null default false,
  reminders smallint not null default 0 check (reminders >= 0),
  unique (survey_id, source_id)
);
create index survey_invitation_waiting on measure.survey_invitation (survey_id) where state = 'waiting';

-- The box: every answer of an open survey, sealed with a key that is not in the database, all of lengths that tell nothing. No time,
-- no sequence.
create table measure.survey_box (
  survey_id text not null references measure.survey,
  id text not null check (id ~ '^[0-9a-f]{32}$'),
  sealed bytea not null,
  primary key (survey_id, id)
);

-- What was in the box, written in one go and in an order drawn by lot when the survey was closed.
create table measure.survey_answer (
  survey_id text not null references measure.survey,
  id text not null check (id ~ '^[0-9a-f]{32}$'),
  answers jsonb not null,
  primary key (survey_id, id)
);

-- Open answers, each by itself: nothing says which of the other answers it came with.
create table measure.survey_text (
  survey_id text not null references measure.survey,
  id text not null check (id ~ '^[0-9a-f]{32}$'),
  question text not null,
  text text not null,
  primary key (survey_id, id)
);

-- An answer is readable only when nobody can answer any more; before that there is the box.
create function measure.refuse_early_answer() returns trigger language plpgsql as $$
begin
  if (select state from measure.survey where id = new.survey_id) is distinct from 'closed' then
    raise exception 'answers are opened when the survey is closed';
  end if;
  return new;
end $$;
create trigger survey_answer_late before insert on measure.survey_answer for each row execute function measure.refuse_early_answer();
create trigger survey_text_late before insert on measure.survey_text for each row execute function measure.refuse_early_answer();
create function measure.refuse_late_box() returns trigger language plpgsql as $$
begin
  if (select state from measure.survey where id = new.survey_id) is distinct from 'open' then
    raise exception 'a survey that is not open takes no answers';
  end if;
  return new;
end $$;
create trigger survey_box_open before insert on measure.survey_box for each row execute function measure.refuse_late_box();
