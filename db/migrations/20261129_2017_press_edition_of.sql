-- The message that a public text says the same as, in more languages: the press room has them as one.
create or replace view press.public_release as
  select r.id, r.message_id, r.version_id, r.number, r.editions, greatest(r.released_at, e.until) as released_at, r.mode, r.unit_id,
         r.kind, r.withdrawn_at, r.replaces_id,
         (select c.id from dispatch.public_released c
           where c.id = r.corrected_by and not exists
             (select from press.advance_copy a where a.message_id = c.message_id and a.embargo_until > clock_timestamp())) as corrected_by,
         r.corrected_at, r.edition_of
    from dispatch.public_released r
    left join lateral (select max(a.embargo_until) as until from press.advance_copy a where a.message_id = r.message_id) e on true
   where e.until is null or e.until <= clock_timestamp();
