-- When each of them had it, beside whether they have: a wave that is open has reached nobody before one of them has got it.
create or replace view dispatch.public_told as
  select r.dispatch_id, r.wave_id, r.source || ' ' || r.source_id as person, r.language, r.heads,
         case r.state
           when 'submitted' then exists (select from dispatch.attempt a
                                          where a.recipient_id = r.id and a.channel <> 'print' and a.state in ('submitted', 'delivered'))
           else r.state in ('delivered', 'confirmed', 'on-paper') end as is_reached,
         r.state in ('confirmed', 'on-paper') as is_confirmed,
         case r.state when 'on-paper' then r.state_at else coalesce(r.first_submitted_at, r.state_at) end as reached_at
    from dispatch.recipient r;
