-- The log is asked for by time; rows lie in the order of time already, so this index is a few kilobytes.
create index event_at on bus.event using brin (at);
