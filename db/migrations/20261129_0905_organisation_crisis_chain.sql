-- Who approves what is said in a crisis when those whom the authority table names are away: in this order, never one's own words.
create table organisation.crisis_chain (
  position integer primary key,
  duty text not null,
  level text not null check (level in ('unit', 'region', 'directorate')),
  -- From which levels it holds; empty: all.
  from_levels text[] not null default '{}'
);
