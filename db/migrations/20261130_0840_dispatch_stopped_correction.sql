-- A correction that has stopped is not on its way, also where those who have it keep it: what was to be put right stands wrong, and nothing is in its place.
create or replace view dispatch.public_words as
  select s.version_id, s.message_id, s.withdrawn_at, s.corrected_at, s.corrected_by,
         case when s.standing = 'stands' and exists (
                select from crisis.public_hold h where h.version_id = s.version_id and h.code = 'fact') then 'changed'
              when s.standing = 'corrected' and s.corrected_by is not null and not c.is_in_place and c.is_leaving then 'correcting'
              else s.standing end as standing,
         s.corrected_by is not null and c.is_in_place as has_correction
    from dispatch.public_standing s
    cross join lateral (
      select coalesce(bool_or(
               case when exists (select from dispatch.publication p
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
                                select h.awaited from dispatch.public_handed h where h.dispatch_id = d.id and h.wave_id = w.id) > 0)) end), false) as is_in_place,
             coalesce(bool_or(not exists (select from dispatch.dispatch d where d.version_id = n.id)
                              or exists (select from dispatch.dispatch d where d.version_id = n.id and d.state <> 'stopped')), false) as is_leaving
        from message.public_version n
       where s.corrected_by is not null and n.withdrawn_at is null
         and n.replaces_id = any (array(
           select s.version_id union all
           select o.id from message.public_version v join message.public_version o on o.message_id = v.edition_of where v.id = s.version_id))) c;
