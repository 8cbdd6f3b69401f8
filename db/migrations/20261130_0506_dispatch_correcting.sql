-- What the words of a version are worth inside the house, while a correction of them goes out: words that were public stand wrong until the
-- correction is public; others, until it is sent to everybody whom it is for.
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
                            where d.version_id = n.id and (w.opened_at is null or t.heads > 0)) end) as is_leaving) c;
