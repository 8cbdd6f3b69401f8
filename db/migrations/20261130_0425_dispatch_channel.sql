-- Whether the channels of a dispatch take anything: written when one begins to refuse, while it does, and now and then while it takes.
create table dispatch.channel (
  channel text primary key check (channel in ('email', 'sms')),
  -- Null: it takes what it is given, as far as anybody knows. Else since when nothing has been taken.
  refuses_since timestamptz(3),
  tried_at timestamptz(3) not null,
  taken_at timestamptz(3)
);

-- A promise to trace: what waits for a channel, and when that took anything last.
create view dispatch.public_waiting as
  select a.channel, a.tries, a.due_at, a.state_at as since, c.taken_at
    from dispatch.attempt a join dispatch.dispatch d on d.id = a.dispatch_id and d.state = 'running'
    left join dispatch.channel c on c.channel = a.channel
   where a.state = 'prepared' and a.channel in ('email', 'sms');
