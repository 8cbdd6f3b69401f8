-- What was put away before it was out was never withdrawn from anybody: the state that a message was ended from says which it was.
alter table message.message add column ended_from text
  check (ended_from in ('draft', 'in-review', 'approved', 'dispatched', 'corrected'));

-- Of what ended before this, a text without an approved version was out nowhere; of the others it is not known.
update message.message m set ended_from = 'draft'
 where m.state = 'withdrawn' and not exists (select from message.version v where v.message_id = m.id);
