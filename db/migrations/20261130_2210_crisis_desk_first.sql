-- Where nobody who is to be told is found in person, the unit's own address is written to.
alter table crisis.attempt add column unit_id text;
alter table crisis.attempt alter column person_id drop not null;
alter table crisis.attempt add constraint attempt_of_one check ((person_id is null) <> (unit_id is null));
create unique index attempt_of_unit on crisis.attempt (crisis_id, unit_id, channel) where unit_id is not null;

-- Words to the ministry wait until somebody has tried to tell the desk of the directorate, which is told or called in: so long as nothing to anybody there
-- has been tried, and never past `until`.
create view crisis.public_desk_first as
select p.version_id, min(a.due_at) + interval '2 minutes' as until
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
  join crisis.crisis c on c.id = s.crisis_id and c.mode <> 'exercise'
  join organisation.public_unit u on u.id = c.unit_id
 cross join lateral (
       select o.id from organisation.public_unit o where o.id = any (u.path) and o.kind <> 'ministry'
        order by array_position(u.path, o.id) limit 1) t
  join crisis.attempt a on a.crisis_id = c.id
   and (a.unit_id = t.id
        or a.person_id in (select d.person_id from crisis.candidate d join crisis.position o on o.id = d.position_id
                            where o.crisis_id = c.id and o.unit_id = t.id))
 where p.version_id is not null and 'ministry' = any (p.groups)
 group by p.version_id
having bool_and(a.state = 'due' and a.tries = 0);
