-- Where the words of a version stand in the course of their room: newer words to the same have a greater number. `promised_at`: when they say
-- that more comes, where the time stands in them; a room that is closed keeps no such promise.
create view crisis.public_place as
select p.version_id, s.crisis_id, s.number, s.kind in ('holding', 'update') as is_news,
       case when p.languages = '{}' or p.texts::text ~ to_char(s.next_at at time zone 'Europe/Oslo', 'HH24[.:]MI') then s.next_at end as promised_at,
       c.closed_at
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
  join crisis.crisis c on c.id = s.crisis_id
 where p.version_id is not null;
