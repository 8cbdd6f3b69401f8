-- Words of a crisis are approved, corrected and withdrawn in its room alone: the message knows which room holds it.
alter table message.message add column held_by text;
-- Once, for what is there already.
update message.message m set held_by = s.crisis_id
  from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
 where p.message_id = m.id;

-- 'ended': the room ended the request, or what was granted; the reason says why.
alter table message.approval drop constraint approval_decision_check;
alter table message.approval add constraint approval_decision_check
  check (decision in ('approved', 'returned', 'taken-back', 'ended'));
alter table message.approval add constraint approval_ended_check
  check (decision is distinct from 'ended' or coalesce(reason, '') <> '');
