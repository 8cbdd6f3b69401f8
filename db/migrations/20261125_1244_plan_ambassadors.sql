-- Ambassadors: staff who have offered to tell about their work. Whoever withdraws is gone from here at once, with every trace of
-- what they were asked; that is why offering and withdrawing write no event rows.
create table plan.ambassador (
  person_id text not null,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  topics text[] not null check (cardinality(topics) between 1 and 8),
  languages text[] not null check (cardinality(languages) between 1 and 12),
  note text not null default '',
  -- The day when the offer was last made or confirmed.
  confirmed_on date not null,
  primary key (mode, person_id)
);

-- Something that the communication staff asks of those who fit.
create table plan.ambassador_request (
  id text primary key,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  text text not null check (text <> ''),
  asked_by text not null,
  asked_at timestamptz not null
);

-- Whom it was put to, and whether they want to. A no needs no reason, and is not told apart from silence.
create table plan.ambassador_asked (
  request_id text not null references plan.ambassador_request,
  person_id text not null,
  wants boolean,
  primary key (request_id, person_id)
);
create index ambassador_asked_person on plan.ambassador_asked (person_id);
