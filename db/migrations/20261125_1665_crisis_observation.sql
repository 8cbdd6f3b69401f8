-- What somebody who watches an exercise saw: those who play do not see it before it is over. Nothing of it is changed; it can become a finding.
create table crisis.observation (
  id text primary key check (id like 'obs\_%'),
  crisis_id text not null references crisis.crisis,
  -- Of an inject, or of one of the goals of the exercise, by its number; neither: of the whole.
  inject_id text references crisis.inject,
  goal integer check (goal >= 1),
  mark text not null check (mark in ('good', 'neutral', 'bad')),
  text text not null check (length(trim(text)) between 1 and 600),
  by text not null,
  at timestamptz(3) not null,
  -- What the clock of the exercise showed.
  shows timestamptz(3) not null,
  -- A row of crisis.finding.
  finding_id text unique,
  check (inject_id is null or goal is null)
);
create index observation_crisis on crisis.observation (crisis_id, at);
create trigger observation_exercise before insert on crisis.observation
  for each row execute function crisis.only_exercise();
create function crisis.keep_observations() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.finding_id is null
     and to_jsonb(new) - 'finding_id' = to_jsonb(old) - 'finding_id' then
    return new;
  end if;
  raise exception 'an observation is never changed or deleted';
end $$;
create trigger observation_kept before update or delete on crisis.observation
  for each row execute function crisis.keep_observations();
