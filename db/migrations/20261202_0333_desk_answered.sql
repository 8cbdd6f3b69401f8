-- Words to the ministry do not wait for a desk where somebody has answered already: whoever answers knows of it, also before anything was handed over to them.
create or replace view crisis.public_desk_first as
select p.version_id, min(c.declared_at) + interval '2 minutes' as until
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
   and not exists (
       select from crisis.call k join crisis.candidate d on d.person_id = k.person_id join crisis.position o on o.id = d.position_id
        where k.crisis_id = c.id and k.answer is not null and o.crisis_id = c.id and o.unit_id = t.id)
 group by p.version_id
having bool_and(a.state <> 'accepted') and bool_or(a.state in ('due', 'sending'));
