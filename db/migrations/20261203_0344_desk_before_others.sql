-- Whoever has it at the desk of the directorate: the first who is told there that has answered, or to whom something is on its way or has been handed over. Where nobody
-- is told, whoever is called in at the top. That others at the top have it does not tell the desk.
create view crisis.desk_person as
select c.id as crisis_id, t.id as unit_id, t.name, d.person_id, d.answered_at
  from crisis.crisis c
  join organisation.public_unit u on u.id = c.unit_id
 cross join lateral (
       select o.id, o.name from organisation.public_unit o where o.id = any (u.path) and o.kind <> 'ministry'
        order by array_position(u.path, o.id) limit 1) t
  left join lateral (
       select d.person_id, k.answered_at from crisis.position o
         join crisis.candidate d on d.position_id = o.id
         left join crisis.call k on k.crisis_id = o.crisis_id and k.person_id = d.person_id
        where o.crisis_id = c.id and o.unit_id = t.id
          and (k.answer is not null
               or exists (select from crisis.attempt a where a.crisis_id = o.crisis_id and a.person_id = d.person_id
                            and a.state not in ('refused', 'stopped')))
        order by o.is_told desc, o.place desc, d.place limit 1) d on true;

create or replace view crisis.public_desk_first as
select p.version_id, min(c.declared_at) + interval '2 minutes' as until
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
  join crisis.crisis c on c.id = s.crisis_id and c.mode <> 'exercise'
  join crisis.desk_person d on d.crisis_id = c.id and d.answered_at is null
  join crisis.attempt a on a.crisis_id = c.id and (a.unit_id = d.unit_id or a.person_id = d.person_id)
 where p.version_id is not null and 'ministry' = any (p.groups)
 group by p.version_id
having bool_and(a.state <> 'accepted') and bool_or(a.state in ('due', 'sending'));
