-- Dispatches and the outbox hand over to the same servers: whether one takes anything is one thing, seen by both.
alter table dispatch.channel set schema outbox;
-- What it said, or that it said nothing, when it refused last; without whom it spoke of.
alter table outbox.channel add column answer text;

-- A promise to dispatch and to trace.
create view outbox.public_channel as select channel, refuses_since, tried_at, taken_at, answer from outbox.channel;
