-- The same as before. An `exists` that stands in an expression is planned twice, once for all rows at once (a hash over whole tables) and once for each, and so is
-- each of those in a view within it: this view took 33 ms to plan and 9 now. With `offset 0` it is asked for the row alone.
create or replace view dispatch.public_words as
  select s.version_id, s.message_id, s.withdrawn_at, s.corrected_at, s.corrected_by,
         case when s.standing = 'stands' and exists (
                select from crisis.public_hold h where h.version_id = s.version_id and h.code = 'fact' offset 0) then 'changed'
              when s.standing = 'corrected' and s.corrected_by is not null and not c.is_in_place and c.is_leaving then 'correcting'
              else s.standing end as standing,
         s.corrected_by is not null and c.is_in_place as has_correction
    from dispatch.public_standing s
    cross join lateral (
      select coalesce(bool_or(
               not exists (select from dispatch.dispatch d join dispatch.public_given_up g on g.dispatch_id = d.id and g.heads > 0 where d.version_id = n.id offset 0)
               and (exists (select from dispatch.publication p where p.version_id = n.id and p.released_at <= clock_timestamp() offset 0)
                    or not exists (select from dispatch.publication p
                                    where p.version_id = s.version_id and p.released_at <= clock_timestamp() offset 0)
                       and exists (select from dispatch.dispatch d where d.version_id = n.id offset 0)
                       and not exists (
                         select from dispatch.dispatch d
                           join dispatch.wave w on w.dispatch_id = d.id
                           left join dispatch.tally t on t.wave_id = w.id and t.state = 'waiting'
                          where d.version_id = n.id
                            and (w.opened_at is null or t.heads > 0 or (
                              select h.awaited from dispatch.public_handed h where h.dispatch_id = d.id and h.wave_id = w.id) > 0) offset 0))), false) as is_in_place,
             coalesce(bool_or(not exists (select from dispatch.dispatch d where d.version_id = n.id offset 0)
                              or exists (select from dispatch.dispatch d where d.version_id = n.id and d.state <> 'stopped' offset 0)), false) as is_leaving
        from dispatch.public_later l
        join message.public_version n on n.id = l.later_id and n.withdrawn_at is null
       where l.version_id = s.version_id and s.corrected_by is not null) c;
