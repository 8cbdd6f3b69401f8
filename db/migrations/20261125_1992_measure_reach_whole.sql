-- Everybody of a dispatch, whatever unit they belong to: what the dashboard of the whole agency reads, a few rows a dispatch.
create table measure.reach_whole (
  dispatch_id text not null,
  audience_kind text not null,
  channel text not null,
  state text not null,
  heads integer not null check (heads > 0),
  primary key (dispatch_id, audience_kind, channel, state)
);
insert into measure.reach_whole (dispatch_id, audience_kind, channel, state, heads)
  select dispatch_id, audience_kind, channel, state, sum(heads)::integer from measure.reach group by 1, 2, 3, 4;
