-- How many days the agency takes to answer an idea, at most. Without a row the time that Varde comes with holds. An idea keeps the
-- day that was promised when it was given.
create table plan.answer_time (
  what text primary key check (what = 'idea'),
  days integer not null check (days between 1 and 365),
  set_by text not null,
  set_at timestamptz not null
);
