-- Who never got a text, as its dispatch was stopped or ended before they had it. Whom a channel has tried, and whose server never took it, is not given up:
-- an address that does not answer stops no correction.
create index recipient_given_up on dispatch.recipient (dispatch_id, wave_id) where state = 'failed' and reason in ('stopped', 'too-late');
create view dispatch.public_given_up as
  select r.dispatch_id, r.wave_id, sum(r.heads)::int as heads
    from dispatch.recipient r
   where r.state = 'failed' and r.reason in ('stopped', 'too-late')
     and not (r.reason = 'too-late' and exists (select from dispatch.attempt a where a.recipient_id = r.id and a.tries > 0))
   group by 1, 2;

-- A text is corrected by what corrects it, by what corrects that, and so on, as a correction goes to whoever has any wrong words of the line; and so is
-- what says the same in more languages.
-- A correction that was stopped before all had it stands in the place of nothing.
create or replace view dispatch.public_standing as
  select v.id as version_id, v.message_id, v.withdrawn_at, c.corrected_at, c.corrected_by,
         case when v.withdrawn_at is not null then 'withdrawn' when c.corrected_at is not null then 'corrected' else 'stands' end as standing
    from message.public_version v
    left join lateral (
      with recursive line as (
        select n.id from message.public_version n
         where n.replaces_id = any (array(
           select v.id union all
           select o.id from message.public_version e join message.public_version o on o.message_id = e.edition_of where e.id = v.id))
        union
        select n.id from line l join message.public_version n on n.replaces_id = l.id)
      select min(w.opened_at) as corrected_at,
             (array_agg(n.id order by w.opened_at desc, n.id desc) filter (
               where n.withdrawn_at is null and not exists (
                 select from dispatch.public_given_up g where g.dispatch_id = d.id and g.heads > 0)))[1] as corrected_by
        from line
        join message.public_version n on n.id = line.id
        join dispatch.dispatch d on d.version_id = n.id
        join dispatch.wave w on w.dispatch_id = d.id and w.opened_at is not null) c on true;

create or replace view dispatch.public_released as
  select p.id, p.message_id, p.version_id, d.number, v.editions, p.released_at, d.mode, d.unit_id, v.kind, d.id as dispatch_id,
         v.withdrawn_at, v.replaces_id, c.corrected_by, c.corrected_at, v.edition_of
    from dispatch.publication p
    join dispatch.dispatch d on d.id = p.dispatch_id
    join dispatch.wave w on w.id = p.wave_id and w.opened_at is not null
    join message.public_version v on v.id = p.version_id
    left join lateral (
      with recursive line as (
        select n.id from message.public_version n
         where n.replaces_id = any (array(
           select v.id union all
           select o.id from message.public_version e join message.public_version o on o.message_id = e.edition_of where e.id = v.id))
        union
        select n.id from line l join message.public_version n on n.replaces_id = l.id)
      select (array_agg(n.id order by nv.withdrawn_at is not null, n.released_at desc, n.id desc))[1] as corrected_by,
             min(n.released_at) as corrected_at
        from line
        join message.public_version nv on nv.id = line.id
        join dispatch.publication n on n.version_id = nv.id
       where n.released_at <= clock_timestamp()) c on true
   where p.released_at <= clock_timestamp();

create or replace view dispatch.public_words as
  select s.version_id, s.message_id, s.withdrawn_at, s.corrected_at, s.corrected_by,
         case when s.standing = 'stands' and exists (
                select from crisis.public_hold h where h.version_id = s.version_id and h.code = 'fact') then 'changed'
              when s.standing = 'corrected' and s.corrected_by is not null and not c.is_in_place and c.is_leaving then 'correcting'
              else s.standing end as standing,
         s.corrected_by is not null and c.is_in_place as has_correction
    from dispatch.public_standing s
    cross join lateral (
      with recursive line as (
        select n.id from message.public_version n
         where n.replaces_id = any (array(
           select s.version_id union all
           select o.id from message.public_version e join message.public_version o on o.message_id = e.edition_of where e.id = s.version_id))
        union
        select n.id from line l join message.public_version n on n.replaces_id = l.id)
      select coalesce(bool_or(
               not exists (select from dispatch.dispatch d join dispatch.public_given_up g on g.dispatch_id = d.id and g.heads > 0 where d.version_id = n.id)
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
                                    select h.awaited from dispatch.public_handed h where h.dispatch_id = d.id and h.wave_id = w.id) > 0)) end), false) as is_in_place,
             coalesce(bool_or(not exists (select from dispatch.dispatch d where d.version_id = n.id)
                              or exists (select from dispatch.dispatch d where d.version_id = n.id and d.state <> 'stopped')), false) as is_leaving
        from line
        join message.public_version n on n.id = line.id and n.withdrawn_at is null
       where s.corrected_by is not null) c;

-- A wave of a correction may stand for waves of several texts of a line, the newest first.
alter table dispatch.wave add column corrects_wave_ids text[] not null default '{}';
update dispatch.wave set corrects_wave_ids = array[corrects_wave_id] where corrects_wave_id is not null;
alter table dispatch.wave drop column corrects_wave_id;
