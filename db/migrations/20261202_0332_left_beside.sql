-- What has left from the press desk and in notes to the ministry, one row each time: a room says what went beside it. `follows`: whose level of
-- confidentiality decides who sees it. An answer by letter stays when its inquiry is opened again.
create view press.public_left as
  select 'answer' as kind, l.id, i.mode, i.unit_id, i.topic as title, l.at, i.case_id as follows, false as is_ended
    from press.letter l join press.inquiry i on i.id = l.inquiry_id
   where l.kind = 'answer' and l.state in ('sending', 'sent')
  union all
  select 'answer', i.id, i.mode, i.unit_id, i.topic, i.answered_at, i.case_id, false
    from press.inquiry i where i.answered_by = 'phone'
  union all
  select 'line', v.line_id || '-' || v.number, l.mode, l.unit_id, v.topic, v.approved_at, null, l.retired_at is not null
    from press.line_version v join press.line l on l.id = v.line_id
   where v.kind = 'question' and v.is_public
  union all
  select 'advance', a.id, a.mode, v.unit_id, coalesce(v.editions #>> array[a.language, 'title'], ''), a.sent_at, a.message_id,
         a.recalled_at is not null
    from press.advance_copy a join message.public_version v on v.id = a.version_id
   where a.sent_at is not null
  union all
  select 'occasion', o.id, o.mode, o.unit_id, o.texts #>> '{nb,title}', o.public_from, o.message_id, o.cancelled_at is not null
    from press.occasion o join press.public_occasion shown on shown.id = o.id;

create view cases.public_left as
  select 'ministry' as kind, n.id, c.mode, c.unit_id, c.title, n.handed_at as at, n.case_id as follows, false as is_ended
    from cases.ministry_note n join cases.case_file c on c.id = n.case_id
   where n.handed_at is not null;
