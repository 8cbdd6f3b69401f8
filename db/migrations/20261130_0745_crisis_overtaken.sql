-- Words to the public that newer words of their room have come after there: what still waits of them in a queue of its own (letters, posts, advance
-- copies) leaves nobody behind the newer. Withdraw the newer, and they stand again.
create view crisis.public_overtaken as
select distinct p.version_id
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
 where p.version_id is not null and s.state = 'out' and s.kind in ('holding', 'update') and 'public' = any (p.groups)
   and exists (select from crisis.statement n join crisis.statement_part q on q.statement_id = n.id
                where n.crisis_id = s.crisis_id and n.number > s.number and n.kind in ('holding', 'update')
                  and n.state = 'out' and q.languages = '{}' and 'public' = any (q.groups));
