-- A statement that somebody has said yes to and that could not be handed to the dispatch engine: why, since when, last tried when.
alter table crisis.statement add column held_up_code text;
alter table crisis.statement add column held_up_details jsonb;
alter table crisis.statement add column held_up_since timestamptz(3);
alter table crisis.statement add column held_up_tried_at timestamptz(3);
