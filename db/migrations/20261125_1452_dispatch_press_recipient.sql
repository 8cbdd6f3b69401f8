-- A promise to the slice above: when each recipient in the press first got a text, in waves that have opened. Those who were left
-- out by agreement are none of them.
create view dispatch.public_press_recipient as
  select d.id as dispatch_id, d.mode, d.message_id, d.unit_id, d.title, w.opened_at, r.id as recipient_id, r.display_name,
         r.first_submitted_at, r.state
    from dispatch.dispatch d
    join dispatch.wave w on w.dispatch_id = d.id and w.opened_at is not null
    join dispatch.recipient r on r.wave_id = w.id
   where r.audience_kind = 'press' and r.source <> 'head-count' and r.state <> 'excluded';
