-- A kind of crisis as it was kept, each time somebody changed it on screen. It is never deleted: one that is used no more is retired.
create table crisis.scenario_version (
  scenario_key text not null references crisis.scenario,
  number integer not null,
  -- Names, phrases, stop, whose the facts are, cards, and whether it is in use.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  kept_by text not null,
  kept_at timestamptz(3) not null,
  primary key (scenario_key, number)
);
create function crisis.keep_scenarios() returns trigger language plpgsql as $$
begin
  raise exception 'a kind of crisis is never deleted, and its versions are never changed';
end $$;
create trigger scenario_kept before delete on crisis.scenario for each row execute function crisis.keep_scenarios();
create trigger scenario_version_kept before update or delete on crisis.scenario_version
  for each row execute function crisis.keep_scenarios();
