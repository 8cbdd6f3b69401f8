-- Ideas from the agency. Without a name there is none anywhere: a random id, the day alone, and no event row.
create table plan.idea (
  id text primary key,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  title text not null check (title <> ''),
  text text not null default '',
  -- The unit it is about, if the giver said so.
  unit_id text,
  -- Null for an idea without a name, and after the time of keeping.
  by text,
  is_unnamed boolean not null,
  -- SHA-256 of the code that whoever gave no name can ask with.
  code_hash text unique,
  given_on date not null,
  answer_by date not null,
  state text not null check (state in ('new', 'considering', 'answered', 'initiative')),
  taken_by text,
  answer text not null default '',
  answered_by text,
  answered_on date,
  initiative_id text references plan.initiative,
  check (not (is_unnamed and by is not null)),
  check (state not in ('answered', 'initiative') or (answer <> '' and answered_on is not null)),
  check ((state = 'initiative') = (initiative_id is not null))
);
create index idea_state on plan.idea (state, answer_by);

-- A few words to one person: that their idea is answered, or that somebody asks something of them.
create table plan.notice (
  id text primary key,
  kind text not null check (kind in ('idea-answered', 'idea-initiative', 'ambassador-asked')),
  subject_id text not null,
  person_id text not null,
  made_at timestamptz not null
);

-- How many ideas, whence and what became of them; never whose, and not what they say.
create view plan.public_idea as
  select id, mode, unit_id, given_on, state, answered_on, answered_on is not null and answered_on <= answer_by as is_in_time
    from plan.idea;
