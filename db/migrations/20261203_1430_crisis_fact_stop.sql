-- A fact of the room tells that somebody is dead: from then its next of kin hear first, whatever kind of crisis it is.
alter table crisis.crisis add column next_of_kin_stop_at timestamptz(3);
-- Where a fact set it, it may turn out that nobody is dead.
alter table crisis.stop_lift drop constraint stop_lift_check;
