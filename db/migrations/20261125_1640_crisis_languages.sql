-- Words that follow in more languages than what left at once: the languages they are for, and why they did not leave after all.
alter table crisis.statement_part add column languages text[] not null default '{}';
alter table crisis.statement_part add column dropped_reason text;
