-- A wave in a hurry: whom a channel has neither taken nor refused for good within so many seconds is tried on their next one too, and a
-- refusal for now is tried again at once. Null: a channel is waited for.
alter table dispatch.wave add column fall_back_seconds integer check (fall_back_seconds > 0);
