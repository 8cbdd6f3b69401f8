-- An exercise has a script, a clock of its own, somebody who leads it, and people who watch. Nothing of this can stand on what is real.
create table crisis.script (
  key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  scenario_key text not null,
  position integer not null,
  -- Names, what it is about, goals and injects, in the languages of the interface; as it stands in the pack.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  is_active boolean not null default true
);

create function crisis.only_exercise() returns trigger language plpgsql as $$
begin
  if not exists (select from crisis.crisis where id = new.crisis_id and mode = 'exercise') then
    raise exception 'only an exercise has a script, a clock and observers';
  end if;
  return new;
end $$;

create table crisis.practice (
  crisis_id text primary key references crisis.crisis,
  script_key text references crisis.script,
  -- The language that its injects come in.
  language text not null,
  -- What is to be practised, in the languages of the interface.
  goals jsonb not null default '[]' check (jsonb_typeof(goals) = 'array'),
  -- Nothing comes by itself since the clock showed this.
  held_at timestamptz(3)
);
create trigger practice_exercise before insert on crisis.practice for each row execute function crisis.only_exercise();

-- How the clock of the exercise goes: from this moment it shows so much, and goes so fast; 0: it stands still. Nothing is changed here, so
-- that what it showed at any moment can be told afterwards.
create table crisis.practice_pace (
  crisis_id text not null references crisis.crisis,
  number integer not null,
  from_at timestamptz(3) not null,
  shows timestamptz(3) not null,
  pace integer not null check (pace in (0, 1, 2, 5, 10)),
  by text not null,
  primary key (crisis_id, number)
);
create trigger practice_pace_exercise before insert on crisis.practice_pace
  for each row execute function crisis.only_exercise();
create function crisis.keep_paces() returns trigger language plpgsql as $$
begin
  raise exception 'how the clock of an exercise went is never changed or deleted';
end $$;
create trigger practice_pace_kept before update or delete on crisis.practice_pace
  for each row execute function crisis.keep_paces();

-- Those who lead the exercise, and those who watch it. A participant is neither unless somebody leads and plays.
create table crisis.practice_person (
  crisis_id text not null references crisis.crisis,
  person_id text not null,
  part text not null check (part in ('director', 'observer')),
  named_by text not null,
  named_at timestamptz(3) not null,
  primary key (crisis_id, person_id)
);
create trigger practice_person_exercise before insert on crisis.practice_person
  for each row execute function crisis.only_exercise();

-- An inject [innspill]: something that comes to those who play. From the script, or written on the way.
create table crisis.inject (
  id text primary key check (id like 'inj\_%'),
  crisis_id text not null references crisis.crisis,
  number integer not null,
  -- When it comes, by the clock of the exercise.
  due_at timestamptz(3) not null,
  role text not null,
  how text not null check (how in ('journalist', 'unit', 'rumour', 'police', 'call')),
  sender text not null check (length(trim(sender)) between 1 and 120),
  text text not null check (length(trim(text)) between 1 and 1000),
  -- What those who play should do, and within how many minutes of the exercise's clock.
  expects text not null default '' check (length(expects) <= 500),
  expect_minutes integer check (expect_minutes >= 1),
  made_by text not null,
  state text not null check (state in ('waiting', 'given', 'skipped')),
  settled_at timestamptz(3),
  -- What the clock of the exercise showed then.
  settled_shows timestamptz(3),
  settled_by text,
  -- What was expected has been done.
  met_at timestamptz(3),
  met_shows timestamptz(3),
  met_by text,
  unique (crisis_id, number),
  check ((state = 'waiting') = (settled_at is null)),
  check (met_at is null or state = 'given')
);
create index inject_waiting on crisis.inject (crisis_id, due_at) where state = 'waiting';
create trigger inject_exercise before insert on crisis.inject for each row execute function crisis.only_exercise();
create function crisis.keep_injects() returns trigger language plpgsql as $$
begin
  if old.state <> 'waiting' and (new.state, new.text, new.role, new.settled_at) is distinct from
     (old.state, old.text, old.role, old.settled_at) then
    raise exception 'an inject comes once, and stays as it came';
  end if;
  return new;
end $$;
create trigger inject_once before update on crisis.inject for each row execute function crisis.keep_injects();

-- Exercises from before: whoever declared them leads them, and the clock has gone as the real one.
insert into crisis.practice (crisis_id, language) select id, 'nb' from crisis.crisis where mode = 'exercise';
insert into crisis.practice_pace (crisis_id, number, from_at, shows, pace, by)
select id, 1, declared_at, declared_at, 1, declared_by from crisis.crisis where mode = 'exercise';
insert into crisis.practice_person (crisis_id, person_id, part, named_by, named_at)
select id, declared_by, 'director', declared_by, declared_at from crisis.crisis where mode = 'exercise';
