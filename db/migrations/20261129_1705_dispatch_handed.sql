-- Paper that lies with a unit: handed out, and nobody has said that it hangs or was read aloud. These stand as submitted, which is what
-- gates wait for, and nobody is reached by it yet: what `public_told` says person by person, counted.
create index attempt_print on dispatch.attempt (recipient_id) where channel = 'print';
create view dispatch.public_handed as
  select r.dispatch_id, r.wave_id, sum(r.heads)::int as heads
    from (select distinct recipient_id from dispatch.attempt where channel = 'print') p
    join dispatch.recipient r on r.id = p.recipient_id and r.state = 'submitted'
   where not exists (select from dispatch.attempt a
                      where a.recipient_id = r.id and a.channel <> 'print' and a.state in ('submitted', 'delivered'))
   group by 1, 2;

-- Of two channels that came equally far, paper comes last: whoever has the e-mail is not waiting for the notice.
create or replace view dispatch.public_reach as
  select r.dispatch_id, r.audience_kind, coalesce(r.unit_id, '') as unit_id,
         coalesce(a.channel, case when r.state = 'on-paper' then 'print' else 'none' end) as channel, r.state,
         sum(r.heads)::integer as heads
    from dispatch.recipient r
    left join lateral (
      select channel from dispatch.attempt a where a.recipient_id = r.id
       order by case a.state when 'delivered' then 1 when 'submitted' then 2 when 'unknown' then 3 else 4 end,
                a.channel = 'print', a.state_at desc, a.id
       limit 1
    ) a on true
   group by 1, 2, 3, 4, 5;
