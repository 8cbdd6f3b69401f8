-- Words that have ended for the public at a stop are no words to the public: what is newer there holds nothing of them back from the others whom they are for.
create or replace view crisis.public_hold as
select p.version_id, s.crisis_id,
       case when s.state = 'dropped' and s.dropped_reason in ('time-passed', 'closed') and f.is_changed then 'fact'
            when s.state in ('waiting', 'dropped', 'withdrawn') or p.dropped_reason is not null then 'ended'
            when f.is_changed then 'fact'
            else 'newer' end as code,
       null::timestamptz as from_at
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
  cross join lateral (
    select exists (select from crisis.statement_fact u join crisis.fact f on f.id = u.fact_id
                    where u.statement_id = s.id
                      and (f.revision <> u.revision
                           or case when u.is_counter then f.state <> 'rumour'
                                   else f.state <> 'confirmed' or f.police = 'waiting' end)) as is_changed) f
  cross join lateral (
    -- The same as rules/superseding.ts says of what is on its way: newer words are out in public already.
    select s.state = 'going' and s.kind in ('holding', 'update')
       and exists (select from crisis.statement_part o where o.statement_id = s.id and 'public' = any (o.groups) and not 'public' = any (o.ended_groups))
       and exists (select from crisis.statement n join crisis.statement_part q on q.statement_id = n.id
                    where n.crisis_id = s.crisis_id and n.number > s.number and n.kind in ('holding', 'update')
                      and q.languages = '{}' and 'public' = any (q.groups) and not 'public' = any (q.ended_groups)
                      and (n.state = 'out'
                           or n.state = 'going' and exists (
                              select from dispatch.public_wave w
                               where w.dispatch_id = q.dispatch_id and w.opened_at is not null
                                 and w.publishes && array['press-room']))) as is_older) n
 where p.version_id is not null
   and (s.state in ('waiting', 'dropped', 'withdrawn') or p.dropped_reason is not null or f.is_changed or n.is_older)
union all
select p.version_id, s.crisis_id, 'promise', s.next_at
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
 where p.version_id is not null and s.next_at is not null and s.state in ('going', 'out')
   and (p.languages = '{}' or p.texts::text ~ to_char(s.next_at at time zone 'Europe/Oslo', 'HH24[.:]MI'));

create or replace view crisis.public_overtaken as
select distinct p.version_id
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
 where p.version_id is not null and s.state = 'out' and s.kind in ('holding', 'update') and 'public' = any (p.groups) and not 'public' = any (p.ended_groups)
   and exists (select from crisis.statement n join crisis.statement_part q on q.statement_id = n.id
                where n.crisis_id = s.crisis_id and n.number > s.number and n.kind in ('holding', 'update')
                  and n.state = 'out' and q.languages = '{}' and 'public' = any (q.groups) and not 'public' = any (q.ended_groups));
