-- What came after a text in its line: what corrects it, or what it corrects, or any of those, and was approved later. A correction goes to whoever has any
-- wrong words of the line, so it stands in the place of all of them. What says the same in more languages is in the line of what it says.
create view dispatch.public_later as
  select v.id as version_id, l.id as later_id
    from message.public_version v
    cross join lateral (
      with recursive own as (
        select v.id, v.replaces_id, v.approved_at
        union
        select o.id, o.replaces_id, o.approved_at from message.public_version o where o.message_id = v.edition_of),
      earlier as (
        select own.id, own.replaces_id from own
        union
        select o.id, o.replaces_id from earlier e join message.public_version o on o.id = e.replaces_id),
      line as (
        select n.id, n.approved_at from message.public_version n where n.replaces_id = any (array(select e.id from earlier e))
        union
        select n.id, n.approved_at from line l join message.public_version n on n.replaces_id = l.id)
      select line.id from line where (line.approved_at, line.id) > (select o.approved_at, o.id from own o order by 1, 2 limit 1)
         and not exists (select from own o where o.id = line.id)) l;

-- `published_by`: the newest of them that is public and not withdrawn, which whoever reads in public has in its place, also where it was stopped.
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
       where l.version_id = v.id) c on true;

create or replace view dispatch.public_released as
  select p.id, p.message_id, p.version_id, d.number, v.editions, p.released_at, d.mode, d.unit_id, v.kind, d.id as dispatch_id,
         v.withdrawn_at, v.replaces_id, c.corrected_by, c.corrected_at, v.edition_of
    from dispatch.publication p
    join dispatch.dispatch d on d.id = p.dispatch_id
    join dispatch.wave w on w.id = p.wave_id and w.opened_at is not null
    join message.public_version v on v.id = p.version_id
    left join lateral (
      select (array_agg(n.id order by nv.withdrawn_at is not null, n.released_at desc, n.id desc))[1] as corrected_by,
             min(n.released_at) as corrected_at
        from dispatch.public_later l
        join message.public_version nv on nv.id = l.later_id
        join dispatch.publication n on n.version_id = nv.id
       where l.version_id = v.id and n.released_at <= clock_timestamp()) c on true
   where p.released_at <= clock_timestamp();

-- In its place: public, or, where it is not to be, sent to everybody whom it is for.
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
               not exists (select from dispatch.dispatch d join dispatch.public_given_up g on g.dispatch_id = d.id and g.heads > 0 where d.version_id = n.id)
               and (exists (select from dispatch.publication p where p.version_id = n.id and p.released_at <= clock_timestamp())
                    or not exists (select from dispatch.publication p
                                    where p.version_id = s.version_id and p.released_at <= clock_timestamp())
                       and exists (select from dispatch.dispatch d where d.version_id = n.id)
                       and not exists (
                         select from dispatch.dispatch d
                           join dispatch.wave w on w.dispatch_id = d.id
                           left join dispatch.tally t on t.wave_id = w.id and t.state = 'waiting'
                          where d.version_id = n.id
                            and (w.opened_at is null or t.heads > 0 or (
                              select h.awaited from dispatch.public_handed h where h.dispatch_id = d.id and h.wave_id = w.id) > 0)))), false) as is_in_place,
             coalesce(bool_or(not exists (select from dispatch.dispatch d where d.version_id = n.id)
                              or exists (select from dispatch.dispatch d where d.version_id = n.id and d.state <> 'stopped')), false) as is_leaving
        from dispatch.public_later l
        join message.public_version n on n.id = l.later_id and n.withdrawn_at is null
       where l.version_id = s.version_id and s.corrected_by is not null) c;
