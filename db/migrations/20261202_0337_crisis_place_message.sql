-- Everything that a room says to a group takes the place of what it said before on paper, a correction too (`is_message`); an answer on the status page does
-- not: it is for whoever asks.
create or replace view crisis.public_place as
select p.version_id, s.crisis_id, s.number, s.kind in ('holding', 'update') as is_news, s.next_at::timestamptz as promised_at, c.closed_at, p.languages,
       s.kind <> 'page' as is_message
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
  join crisis.crisis c on c.id = s.crisis_id
 where p.version_id is not null;
