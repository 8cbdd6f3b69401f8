-- To be told is not to be called: who was only told at first is called at once, by every channel, when they are needed.
alter table crisis.call add column told_at timestamptz(3);
update crisis.call set told_at = last_at, times = 0
 where exists (select from crisis.candidate c join crisis.position p on p.id = c.position_id
               where p.crisis_id = call.crisis_id and c.person_id = call.person_id and p.is_told) and times = 1;
