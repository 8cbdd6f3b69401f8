-- Of own staff: who has it, of those who are to, how many what is public waits for, and whether every wave of theirs has opened. The one count of own staff
-- first (decision 53): the engine, `public_held` and the room of a crisis read it.
create view dispatch.public_staff_had as
  select s.dispatch_id, sum(s.told)::int as reached, sum(s.told + s.missing + s.beside)::int as of,
         (sum(s.missing) + case when sum(s.told) = 0 then sum(s.beside) else 0 end)::int as missing, bool_and(s.is_opened) as is_opened
    from (
         select w.dispatch_id, w.state <> 'waiting' as is_opened, t.taken - coalesce(h.heads, 0) as told, t.waiting + coalesce(h.awaited, 0) as missing,
                coalesce(h.heads - h.awaited, 0) as beside
           from dispatch.wave w
          cross join lateral (
                select coalesce(sum(y.heads) filter (where y.state in ('submitted', 'delivered', 'confirmed', 'on-paper')), 0) as taken,
                       coalesce(sum(y.heads) filter (where y.state = 'waiting'), 0) as waiting
                  from dispatch.tally y where y.wave_id = w.id) t
           left join lateral (
                select sum(x.heads) as heads, sum(x.awaited) as awaited from dispatch.public_handed x
                 where x.dispatch_id = w.dispatch_id and x.wave_id = w.id and 'print' = any (w.channels)) h on true
          -- No plan mixes own staff with the public in one wave.
          where 'staff' = any (w.audience_kinds) and not w.audience_kinds && '{press,public}' and not 'press-room' = any (w.publishes)) s
   group by s.dispatch_id;

create or replace view dispatch.public_held as
  select w.dispatch_id, w.id as wave_id, coalesce(s.reached, 0) as staff_reached, coalesce(s.of, 0) as staff_of, coalesce(s.missing, 0) as staff_missing
    from dispatch.wave w
    join dispatch.dispatch d on d.id = w.dispatch_id and d.state = 'running'
    left join dispatch.public_staff_had s on s.dispatch_id = w.dispatch_id
   where w.state = 'waiting' and 'press-room' = any (w.publishes)
     and not (w.gate ->> 'kind' = 'stop' and w.gate ->> 'liftedAt' is null);
