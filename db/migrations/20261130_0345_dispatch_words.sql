-- What the words of a version are worth inside the house: a room may have them as resting on something that is not confirmed any more.
create view dispatch.public_words as
  select s.version_id, s.message_id, s.withdrawn_at, s.corrected_at, s.corrected_by,
         case when s.standing = 'stands' and exists (
           select from crisis.public_hold h where h.version_id = s.version_id and h.code = 'fact') then 'changed' else s.standing end as standing,
         s.corrected_by is not null as has_correction
    from dispatch.public_standing s;
