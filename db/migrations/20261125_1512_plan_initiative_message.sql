-- Which initiative a message says it is part of, as the messages tell it: a fact in the initiative's course, and what ties a
-- dispatch in the calendar to its initiative. The message's own row is the record; this follows by event.
create table plan.initiative_message (
  message_id text primary key,
  initiative_id text not null references plan.initiative (id),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  joined_at timestamptz not null
);
create index initiative_message_initiative on plan.initiative_message (initiative_id);
