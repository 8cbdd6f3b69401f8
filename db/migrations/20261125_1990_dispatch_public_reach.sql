-- Everybody of a dispatch in heads: for whom, in which unit, on the channel that carried it furthest, and where they stand.
-- «none» where nothing was tried. Each head stands in exactly one row, so the sum is closed.
create view dispatch.public_reach as
  select r.dispatch_id, r.audience_kind, coalesce(r.unit_id, '') as unit_id,
         coalesce(a.channel, case when r.state = 'on-paper' then 'print' else 'none' end) as channel, r.state,
         sum(r.heads)::integer as heads
    from dispatch.recipient r
    left join lateral (
      select channel from dispatch.attempt a where a.recipient_id = r.id
       order by case a.state when 'delivered' then 1 when 'submitted' then 2 when 'unknown' then 3 else 4 end, a.state_at desc, a.id
       limit 1
    ) a on true
   group by 1, 2, 3, 4, 5;
