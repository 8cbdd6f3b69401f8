-- Which words of a crisis a public text is, also where it promises nothing: the press room leads with what the status page says.
create or replace view crisis.public_said as
select p.message_id, c.mode, right(c.id, 12) as key, s.status_id, s.next_at
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
  join crisis.crisis c on c.id = s.crisis_id
 where p.version_id is not null and s.status_id is not null and c.mode <> 'exercise';
