-- Until when words of a room say that more comes (`promised_at`), and by when those whom they are for are promised it by now (`holds_at`): null where nothing
-- is. What is on the open page promises everybody; else a group has its own, and what everybody is promised once more has come to it. Where nothing is kept of a
-- group yet, and where groups of the same words are promised different times, the words stand as they are.
create view crisis.public_promise_now as
select p.version_id, s.next_at::timestamptz as promised_at,
       (case when count(distinct h.at) = 1 and bool_and(h.at is not null) or bool_and(h.at is null) then max(h.at) else s.next_at end)::timestamptz as holds_at
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
 cross join lateral unnest(case when s.status_id is not null then array['public'] else p.groups end) g (name)
  left join lateral (
       select o.due_at, o.state = 'open' or o.state = 'broken' and o.kept_by is null as is_owed
         from crisis.promise o left join crisis.statement m on m.id = o.statement_id
        where o.crisis_id = s.crisis_id and o.to_group = g.name and o.made_at >= s.released_at and (m.id is null or m.number >= s.number)
        order by o.made_at desc, o.id desc limit 1) own on true
  left join lateral (
       select o.due_at, o.state = 'open' or o.state = 'broken' and o.kept_by is null as is_owed
         from crisis.promise o
        where o.crisis_id = s.crisis_id and o.to_group = 'public' order by o.made_at desc, o.id desc limit 1) everybody on true
 cross join lateral (
       select case when own.due_at is null then s.next_at when own.is_owed then own.due_at when everybody.is_owed then everybody.due_at end as at) h
 where p.version_id is not null and s.next_at is not null
 group by p.id, p.version_id, s.next_at;
