-- Somebody on duty is to be told at once. Holds no address and no words; the slice that raised the alert has both.
create table dispatch.alert_request (
  alert_id text not null,
  channel text not null check (channel in ('email', 'sms')),
  -- Null when nothing is to be sent.
  due_at timestamptz,
  tries integer not null default 0,
  sent_at timestamptz,
  primary key (alert_id, channel)
);
create index alert_request_due on dispatch.alert_request (due_at) where due_at is not null;
