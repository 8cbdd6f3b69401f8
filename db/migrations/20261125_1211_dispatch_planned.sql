-- Dispatches as the calendar sees them: when the first wave goes or went, and to which groups. A promise to other slices.
create view dispatch.public_planned as
select d.id, d.number, d.mode, d.title, d.message_id, d.unit_id, d.created_by, d.state, w.starts_at, w.audience_keys,
       d.started_at is not null as has_started
  from dispatch.dispatch d
  join lateral (
    select coalesce(d.started_at, min((wave.gate ->> 'at')::timestamptz) filter (where wave.gate ->> 'kind' = 'at')) as starts_at,
           coalesce(array_agg(distinct groups.key) filter (where groups.key is not null), '{}') as audience_keys
      from dispatch.wave wave
      left join lateral jsonb_array_elements_text(
        case when jsonb_typeof(wave.audiences -> 'groups') = 'array' then wave.audiences -> 'groups' else '[]' end
      ) as groups (key) on true
     where wave.dispatch_id = d.id
  ) w on true;
