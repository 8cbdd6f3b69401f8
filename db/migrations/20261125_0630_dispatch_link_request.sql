-- Somebody asked to get messages: the link that confirms it is to be sent. Holds no address; the audience slice has it.
create table dispatch.link_request (
  subscription_id text primary key,
  -- Null when nothing is to be sent.
  due_at timestamptz,
  tries integer not null default 0,
  sent_at timestamptz
);
create index link_request_due on dispatch.link_request (due_at) where due_at is not null;
