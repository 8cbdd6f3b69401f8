-- What lies on paper with a unit has reached nobody before the unit says so, and nobody got it at the moment that it was laid there.
create index attempt_at_units on dispatch.attempt (dispatch_id, wave_id) where channel = 'print';
update dispatch.recipient r
   set first_submitted_at = (select min(a.state_at) from dispatch.attempt a
                              where a.recipient_id = r.id and a.channel <> 'print' and a.state in ('submitted', 'delivered'))
 where r.first_submitted_at is not null
   and exists (select from dispatch.attempt a where a.recipient_id = r.id and a.channel = 'print');

-- `awaited`: of them, those whom an e-mail or SMS may have reached or may still reach: nobody knows, or it is tried again. `coming`: of these, those for
-- whom one is still to leave.
create or replace view dispatch.public_handed as
  select r.dispatch_id, r.wave_id, sum(r.heads)::int as heads,
         coalesce(sum(r.heads) filter (where o.is_awaited), 0)::int as awaited,
         coalesce(sum(r.heads) filter (where o.is_coming), 0)::int as coming
    from dispatch.attempt p
    join dispatch.recipient r on r.id = p.recipient_id and r.dispatch_id = p.dispatch_id and r.wave_id = p.wave_id and r.state = 'submitted'
   cross join lateral (
         select coalesce(bool_or(a.state in ('submitted', 'delivered')), false) as has_it, coalesce(bool_or(a.state in ('prepared', 'unknown')), false) as is_awaited,
                coalesce(bool_or(a.state = 'prepared'), false) as is_coming
           from dispatch.attempt a where a.recipient_id = r.id and a.channel <> 'print') o
   where p.channel = 'print' and p.number = 1 and not o.has_it
   group by 1, 2;

-- Those of own staff who have it, of those who are to; and how many of them what is public waits for.
create or replace view dispatch.public_held as
  select w.dispatch_id, w.id as wave_id, coalesce(sum(s.told), 0)::int as staff_reached, coalesce(sum(s.told + s.missing + s.beside), 0)::int as staff_of,
         (coalesce(sum(s.missing), 0) + case when coalesce(sum(s.told), 0) = 0 then coalesce(sum(s.beside), 0) else 0 end)::int as staff_missing
    from dispatch.wave w
    join dispatch.dispatch d on d.id = w.dispatch_id and d.state = 'running'
    left join lateral (
         select t.taken - coalesce(h.heads, 0) as told, t.waiting + coalesce(h.awaited, 0) as missing, coalesce(h.heads - h.awaited, 0) as beside
           from dispatch.wave o
          cross join lateral (
                select coalesce(sum(y.heads) filter (where y.state in ('submitted', 'delivered', 'confirmed', 'on-paper')), 0) as taken,
                       coalesce(sum(y.heads) filter (where y.state = 'waiting'), 0) as waiting
                  from dispatch.tally y where y.wave_id = o.id) t
           left join lateral (
                select sum(x.heads) as heads, sum(x.awaited) as awaited from dispatch.public_handed x
                 where x.dispatch_id = o.dispatch_id and x.wave_id = o.id) h on true
          where o.dispatch_id = w.dispatch_id and 'staff' = any (o.audience_kinds)) s on true
   where w.state = 'waiting' and 'press-room' = any (w.publishes)
     and not (w.gate ->> 'kind' = 'stop' and w.gate ->> 'liftedAt' is null)
   group by w.dispatch_id, w.id;

-- A correction that is not public has put words right when everybody whom it is for has it, or has been tried in vain.
create or replace view dispatch.public_words as
  select s.version_id, s.message_id, s.withdrawn_at, s.corrected_at, s.corrected_by,
         case when s.standing = 'stands' and exists (
                select from crisis.public_hold h where h.version_id = s.version_id and h.code = 'fact') then 'changed'
              when s.standing = 'corrected' and c.is_leaving then 'correcting'
              else s.standing end as standing,
         s.corrected_by is not null and not c.is_leaving as has_correction
    from dispatch.public_standing s
    cross join lateral (
      select s.corrected_by is not null and not exists (
        select from message.public_version n
         where n.withdrawn_at is null
           and n.replaces_id = any (array(
             select s.version_id union all
             select o.id from message.public_version v join message.public_version o on o.message_id = v.edition_of where v.id = s.version_id))
           and case when exists (select from dispatch.publication p
                                  where p.version_id = s.version_id and p.released_at <= clock_timestamp())
                    then exists (select from dispatch.publication p
                                  where p.version_id = n.id and p.released_at <= clock_timestamp())
                    else exists (select from dispatch.dispatch d where d.version_id = n.id)
                         and not exists (
                           select from dispatch.dispatch d
                             join dispatch.wave w on w.dispatch_id = d.id
                             left join dispatch.tally t on t.wave_id = w.id and t.state = 'waiting'
                            where d.version_id = n.id
                              and (w.opened_at is null or t.heads > 0 or (
                                select h.awaited from dispatch.public_handed h where h.dispatch_id = d.id and h.wave_id = w.id) > 0)) end) as is_leaving) c;
