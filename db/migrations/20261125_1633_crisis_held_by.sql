-- Which process has a call in hand: the key of a lock that its session holds while it lives, so that another takes over at once when
-- it is dead. Null for those that were taken before this.
alter table crisis.attempt add column held_by integer;
