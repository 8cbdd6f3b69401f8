-- A notice that hung when its words ended is to be taken down, and a person says that it is.
alter table dispatch.unit_task add column taken_down_at timestamptz, add column taken_down_by text;
-- What ended before anybody was asked to take it down is not asked about now.
update dispatch.unit_task t set taken_down_at = now()
  from dispatch.dispatch d join dispatch.public_words s on s.version_id = d.version_id left join crisis.public_place o on o.version_id = d.version_id
 where d.id = t.dispatch_id and (s.standing <> 'stands' or o.closed_at is not null)
   and exists (select from dispatch.unit_confirmation c where c.task_id = t.id and c.how = 'posted');

-- Why nobody hangs a task's words up any more though they are not wrong. `newer`: newer words of the same room lie with the unit for the same people.
-- `closed`: they promise more by a time, and the room is closed. Whether the time has passed, whoever asks says, by its own clock.
create view dispatch.task_words as
select t.id as task_id, o.promised_at,
       case when n.is_newer then 'newer' when o.promised_at is not null and o.closed_at is not null then 'closed' end as over,
       exists (select from dispatch.unit_confirmation c
                where c.task_id = t.id and c.how = 'posted' and c.confirmed_at > coalesce(t.taken_down_at, '-infinity')) as is_up
  from dispatch.unit_task t
  join dispatch.dispatch d on d.id = t.dispatch_id
  join dispatch.wave w on w.id = t.wave_id
  left join crisis.public_place o on o.version_id = d.version_id
 cross join lateral (
       select exists (
         select from crisis.public_place p
           join dispatch.dispatch e on e.version_id = p.version_id
           join dispatch.unit_task u on u.dispatch_id = e.id and u.unit_id = t.unit_id and (u.kind = 'notice' or t.kind = 'reach')
           join dispatch.wave v on v.id = u.wave_id and v.audience_kinds && w.audience_kinds
           join dispatch.public_words s on s.version_id = p.version_id and s.standing = 'stands'
          where o.is_news and p.is_news and p.crisis_id = o.crisis_id and p.number > o.number) as is_newer) n;
