-- Reports to the leadership: the figures as they were when the report was made, and the adviser's own words. Never changed.
create table plan.leadership_report (
  id text primary key,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  unit_id text not null,
  from_on date not null,
  to_on date not null,
  own_text text not null default '',
  content jsonb not null,
  fingerprint text not null,
  made_by text not null,
  made_at timestamptz not null,
  check (to_on >= from_on)
);
create index leadership_report_unit on plan.leadership_report (unit_id, made_at desc);
create function plan.report_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a report that is made cannot be changed';
end $$;
create trigger leadership_report_frozen before update or delete on plan.leadership_report
  for each row execute function plan.report_is_frozen();
