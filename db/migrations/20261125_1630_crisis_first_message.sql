-- First words [førstemelding] to one audience in one language, for one scenario or (null) for any. The words stand ready; only what
-- stands in braces is filled in when they leave. Changing a word takes the approval away.
create table crisis.first_message (
  id text primary key check (id like 'fmg\_%'),
  scenario_key text references crisis.scenario,
  audience text not null check (audience in ('staff', 'unions', 'inmates', 'ministry', 'relatives', 'public', 'spoken')),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  title text not null check (length(trim(title)) between 1 and 200),
  body text not null check (length(trim(body)) between 1 and 4000),
  revision integer not null default 1,
  -- Null: as the pack has it.
  changed_by text,
  changed_at timestamptz(3),
  -- Who said yes beforehand to these words, and how long that holds.
  approved_by text,
  approved_at timestamptz(3),
  approved_until date,
  unique nulls not distinct (scenario_key, audience, language),
  check ((approved_by is null) = (approved_at is null) and (approved_by is null) = (approved_until is null))
);

-- What {event} becomes in a sentence: «en rømning», «a fire». `any` where no scenario covers it.
create table crisis.scenario_phrase (
  scenario_key text not null,
  language text not null,
  phrase text not null check (length(trim(phrase)) between 1 and 120),
  primary key (scenario_key, language)
);

-- The languages each audience must have its first words in.
create table crisis.first_language (
  audience text not null,
  language text not null,
  position integer not null,
  primary key (audience, language)
);
