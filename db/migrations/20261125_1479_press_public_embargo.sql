-- A promise to dispatch, which asks before each wave that leaves the agency: which texts are under embargo now, by the database's
-- clock, and until when.
create view press.public_embargo as
  select message_id, max(embargo_until) as until from press.advance_copy
   where embargo_until > clock_timestamp() group by message_id;
