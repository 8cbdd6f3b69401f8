-- A leader lets a group that waits at a hard stop have it before the stop is lifted, with why.
create table crisis.stop_pass (
  crisis_id text not null references crisis.crisis,
  stop text not null,
  "group" text not null,
  reason text not null check (length(trim(reason)) > 0),
  given_by text not null,
  given_at timestamptz(3) not null,
  primary key (crisis_id, stop, "group")
);
