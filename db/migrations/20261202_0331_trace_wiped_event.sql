-- Emptied events whose old rows have left the file of the log.
create table trace.wiped_event (
  event_id text primary key,
  at timestamptz(3) not null
);
create index event_emptied on bus.event (seq) where content is null;
