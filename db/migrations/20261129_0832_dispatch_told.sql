-- For the slices above: whom each wave reached, so that those who got several texts of the same matter are counted once. `person` says
-- that two rows are the same person or the same head count, and nothing else is told of who it is. Handed to a unit on paper is not
-- reached: that is so when the unit has said that the notice hangs or was read aloud.
create view dispatch.public_told as
  select r.dispatch_id, r.wave_id, r.source || ' ' || r.source_id as person, r.language, r.heads,
         case r.state
           when 'submitted' then exists (select from dispatch.attempt a
                                          where a.recipient_id = r.id and a.channel <> 'print' and a.state in ('submitted', 'delivered'))
           else r.state in ('delivered', 'confirmed', 'on-paper') end as is_reached,
         r.state in ('confirmed', 'on-paper') as is_confirmed
    from dispatch.recipient r;
