-- A promise to the slices above: what stands in the calendar for everyone. What is private to its writers is not here.
create view plan.public_calendar_item as
  select id, mode, kind, title, unit_id, starts, last_day, audience_keys, channel_key, initiative_id
    from plan.calendar_item
   where cancelled_at is null and not is_private;
