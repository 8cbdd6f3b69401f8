-- A sender that floods, or sends in another shape than the agreed one, is refused, and the page of the source says how often and why.
alter table measure.source
  add column push_since timestamptz,
  add column push_count integer not null default 0,
  add column refused_count integer not null default 0,
  add column refused_at timestamptz,
  add column refused_code text;
