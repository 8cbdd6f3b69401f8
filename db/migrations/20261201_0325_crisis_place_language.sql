-- Words that follow in more languages (`languages`) keep the time of their message, however they write it: what a unit has of them is over with it.
create or replace view crisis.public_place as
select p.version_id, s.crisis_id, s.number, s.kind in ('holding', 'update') as is_news, s.next_at::timestamptz as promised_at, c.closed_at, p.languages
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
  join crisis.crisis c on c.id = s.crisis_id
 where p.version_id is not null;
