-- By what somebody has a place in a room: that they answered for it, that somebody handed it over, or that the level above took it. What was had by a duty or a turn
-- goes with it when somebody takes it away.
alter table crisis.position
  add column filled_as text not null default 'list' check (filled_as in ('list', 'hand', 'above')),
  add column handed_by text,
  add column listed_at timestamptz;
update crisis.position p set filled_as = case when p.role = 'support' then 'above' else 'hand' end
 where p.filled_by is not null
   and not exists (select from crisis.candidate c where c.position_id = p.id and c.person_id = p.filled_by);

-- Told that a place was emptied, and not that first words were let go.
alter table crisis.warning add column is_of_place boolean not null default false;
