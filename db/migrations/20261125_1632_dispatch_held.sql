-- For the slices above: waves that are to be public and wait, in dispatches that run, where no stop holds them; with how many of the
-- agency's own staff have it so far. Numbers alone.
create view dispatch.public_held as
  select w.dispatch_id, w.id as wave_id,
         coalesce(sum(t.heads) filter (where t.state in ('submitted', 'delivered', 'confirmed', 'on-paper')), 0)::int as staff_reached,
         coalesce(sum(t.heads) filter (where t.state in ('waiting', 'submitted', 'delivered', 'confirmed', 'on-paper')), 0)::int as staff_of
    from dispatch.wave w
    join dispatch.dispatch d on d.id = w.dispatch_id and d.state = 'running'
    left join dispatch.wave s on s.dispatch_id = w.dispatch_id and s.audience_kinds && array['staff', 'unions']
    left join dispatch.tally t on t.wave_id = s.id
   where w.state = 'waiting' and 'press-room' = any (w.publishes)
     and not (w.gate ->> 'kind' = 'stop' and w.gate ->> 'liftedAt' is null)
   group by w.dispatch_id, w.id;

-- Each wave with what it was for and when it opened: what each group was last told, and how many have it.
create view dispatch.public_wave as
  select w.id, w.dispatch_id, w.position, w.audience_kinds, w.publishes, w.state, w.opened_at, w.override_by is not null as is_overridden,
         coalesce(w.frozen_total, 0) as total, w.gate ->> 'kind' = 'stop' and w.gate ->> 'liftedAt' is null as is_stopped
    from dispatch.wave w;
-- What they ask back and answer, with the kind of audience and never who.
create view dispatch.public_asked as
  select q.id, q.dispatch_id, r.wave_id, q.text, q.at, q.answer is not null as is_answered
    from dispatch.question_back q join dispatch.recipient r on r.id = q.recipient_id
  union all
  select a.id, a.dispatch_id, r.wave_id, a.text, a.at, true
    from dispatch.answer a join dispatch.recipient r on r.id = a.recipient_id;
