-- Whoever may say yes to words of a room is told that they wait.
alter table crisis.warning add column message_id text;
