-- Who sits at the desk of the directorate is the duty of that name, by its rota; where nobody has the turn, the communication leader answers for it as before.
update crisis.pack_rule set content = '{"duties": ["directorate-desk", "press-contact"]}'
 where key = 'duty-desk' and content = '{"duties": ["communication-leader", "press-contact"]}';

-- Words to the ministry wait until something has been handed over to the desk of the directorate, which is told or called in: so long as something is on its
-- way there and nothing has come through, and never past `until`, two minutes after it was declared.
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
 group by p.version_id
having bool_and(a.state <> 'accepted') and bool_or(a.state in ('due', 'sending'));
