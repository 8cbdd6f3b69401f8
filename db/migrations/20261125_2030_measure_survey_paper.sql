-- Who of a choice is counted as a form on paper, so that nobody is counted twice; gone when the survey closes, as the invitations are.
create table measure.survey_paper (
  survey_id text not null references measure.survey,
  source_id text not null,
  primary key (survey_id, source_id)
);
-- Units that were asked to hand out forms and never told how many: then nobody knows how many were asked.
alter table measure.survey add column units_untold integer check (units_untold >= 0);
