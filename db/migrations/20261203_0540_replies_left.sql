-- What whoever asked back from their own link was answered, one row each time: a room says what went beside it. By what it was about and what kind
-- of recipient asked, never who or what. `follows`: whose level of confidentiality decides who sees it.
create view dispatch.public_left as
  select 'reply' as kind, p.question_id || '-' || p.number as id, d.mode, d.unit_id, d.title, p.at, d.message_id as follows,
         exists (select from dispatch.reply n where n.question_id = p.question_id and n.number > p.number) as is_ended,
         case when r.source = 'staff' then 'staff' else r.audience_kind end as audience_kind
    from dispatch.reply p
    join dispatch.question_back q on q.id = p.question_id
    join dispatch.dispatch d on d.id = q.dispatch_id
    join dispatch.recipient r on r.id = q.recipient_id;
