-- Whoever says yes to an invitation says it to these addresses: letters and reminders go there, whatever the address book says later.
-- Gone with the invitation when the survey closes, and before that when whoever it is leaves or says no more.
alter table measure.survey_invitation add column address text;
update measure.survey_invitation i set address =
  (select case i.channel when 'email' then r.email else r.sms end from audience.public_recipient r
    where r.source_id = i.source_id and r.excluded_reason is null limit 1);
