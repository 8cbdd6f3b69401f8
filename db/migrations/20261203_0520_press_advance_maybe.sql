-- Since when an outlet may have a copy that nobody knows the end of: a try whose answer never came, or one whose worker was gone with it in its hand.
-- It counts as out, and is called back.
alter table press.advance_copy add column maybe_at timestamptz(3);

create or replace view press.public_left as
  select 'answer' as kind, l.id, i.mode, i.unit_id, i.topic as title, l.at, i.case_id as follows, false as is_ended
    from press.letter l join press.inquiry i on i.id = l.inquiry_id
   where l.kind = 'answer' and l.state in ('sending', 'sent')
  union all
  select 'answer', i.id, i.mode, i.unit_id, i.topic, i.answered_at, i.case_id, false
    from press.inquiry i where i.answered_by = 'phone'
  union all
  select 'line', v.line_id || '-' || v.number, l.mode, l.unit_id,
         coalesce(v.texts #>> '{nb,question}', v.texts #>> '{nn,question}', v.texts #>> '{en,question}', v.topic), v.approved_at, null,
         not exists (select from press.public_question q where q.id = v.line_id and q.number = v.number)
    from press.line_version v join press.line l on l.id = v.line_id
   where v.kind = 'question' and v.is_public
  union all
  select 'advance', a.id, a.mode, v.unit_id, coalesce(v.editions #>> array[a.language, 'title'], ''), coalesce(a.sent_at, a.maybe_at), a.message_id,
         a.recalled_at is not null
    from press.advance_copy a join message.public_version v on v.id = a.version_id
   where coalesce(a.sent_at, a.maybe_at) is not null
  union all
  select 'occasion', o.id, o.mode, o.unit_id, o.texts #>> '{nb,title}', o.public_from, o.message_id, o.cancelled_at is not null
    from press.occasion o join press.public_occasion shown on shown.id = o.id;
