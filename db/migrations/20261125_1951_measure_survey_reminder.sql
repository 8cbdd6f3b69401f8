-- When those who have not answered were last reminded, and how often: of the survey, never of a person by the minute.
alter table measure.survey
  add column reminded_on date,
  add column reminders smallint not null default 0 check (reminders >= 0);
