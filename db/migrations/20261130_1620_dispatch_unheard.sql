-- A correction that was stopped, or ran out of time, before it was public or anybody had it has put nothing right: the words before it are worth what they were.
create or replace view dispatch.public_standing as
  select v.id as version_id, v.message_id, v.withdrawn_at, c.corrected_at, c.corrected_by,
         case when v.withdrawn_at is not null then 'withdrawn' when c.corrected_at is not null then 'corrected' else 'stands' end as standing,
         c.published_by
    from message.public_version v
    left join lateral (
      select min(w.opened_at) as corrected_at,
             (array_agg(n.id order by w.opened_at desc, n.id desc) filter (
               where n.withdrawn_at is null and not exists (
                 select from dispatch.public_given_up g where g.dispatch_id = d.id and g.heads > 0)))[1] as corrected_by,
             (array_agg(n.id order by p.released_at desc, n.id desc) filter (
               where n.withdrawn_at is null and p.released_at <= clock_timestamp()))[1] as published_by
        from dispatch.public_later l
        join message.public_version n on n.id = l.later_id
        join dispatch.dispatch d on d.version_id = n.id
        join dispatch.wave w on w.dispatch_id = d.id and w.opened_at is not null
        left join dispatch.publication p on p.wave_id = w.id
       where l.version_id = v.id
         and (d.state not in ('stopped', 'closed')
              or exists (select from dispatch.publication o where o.dispatch_id = d.id)
              or not exists (select from dispatch.public_given_up g where g.dispatch_id = d.id and g.heads > 0)
              or exists (select from dispatch.public_told t where t.dispatch_id = d.id and t.is_reached))) c on true;
