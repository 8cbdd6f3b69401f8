-- The authority table also decides who approves a crisis plan.
alter table organisation.authority drop constraint authority_message_kind_check;
alter table organisation.authority add constraint authority_message_kind_check check
  (message_kind in ('information', 'press-release', 'crisis-first', 'correction', 'notice', 'initiative', 'press-answer',
                    'crisis-plan'));
-- Where an agency is there already, whoever leads the unit goes on approving its plan; at the top the communication leader does, and whoever
-- leads there when the communication leader is away or has written in it.
insert into organisation.authority
  (id, message_kind, audience_kind, from_level, approver_duty, approver_level, legal_note, in_source, valid_from)
select 'aut_crisis-plan-staff-' || level, 'crisis-plan', 'staff', level, duty, level, 'ikke i kilden', false, '2020-01-01'
  from (values ('unit', 'leader'), ('region', 'leader'), ('directorate', 'communication-leader')) as row (level, duty)
 where exists (select from organisation.unit)
on conflict do nothing;
