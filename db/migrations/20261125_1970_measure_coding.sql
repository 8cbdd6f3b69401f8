-- Coding of what the media write: people say of each story what a code book asks, some stories by all of them, so that it can be told
-- whether they see the same. Titles of published stories only; no private people.
create table measure.code_book (
  number integer primary key check (number > 0),
  -- [{ key, names, help, level, values: [{ key, names, number }] }]
  variables jsonb not null check (jsonb_typeof(variables) = 'array'),
  reason text not null default '' check (length(reason) <= 1000),
  by text not null,
  at timestamptz(3) not null
);

create table measure.coding_round (
  id text primary key check (id like 'cod\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  name text not null check (length(trim(name)) between 1 and 120),
  code_book integer not null references measure.code_book,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  -- Null: every outlet.
  panel_id text references measure.panel,
  -- Stories there were to draw from, and how many of those drawn are coded by everyone.
  population integer not null check (population > 0),
  doubled integer not null check (doubled > 0),
  by text not null,
  at timestamptz(3) not null,
  closed_by text,
  closed_at timestamptz(3),
  check ((closed_by is null) = (closed_at is null))
);

create table measure.coding_coder (
  round_id text not null references measure.coding_round,
  person_id text not null,
  position integer not null,
  primary key (round_id, person_id)
);

-- A story that was drawn, shown by one of its appearances. `coder` null: everyone codes it.
create table measure.coding_unit (
  round_id text not null references measure.coding_round,
  position integer not null check (position > 0),
  story bigint not null,
  mention_id bigint not null,
  appearances integer not null check (appearances > 0),
  coder text,
  primary key (round_id, position),
  unique (round_id, story)
);

-- What a coder said. A null value is «cannot be told». `coder` is a person's id, or `machine:` and a name for what was suggested.
create table measure.code (
  round_id text not null,
  position integer not null,
  coder text not null,
  variable text not null,
  value text,
  at timestamptz(3) not null,
  primary key (round_id, position, coder, variable),
  foreign key (round_id, position) references measure.coding_unit
);

-- What those who disagreed came to. Agreement is counted on what they said first.
create table measure.settled_code (
  round_id text not null,
  position integer not null,
  variable text not null,
  value text,
  note text not null default '' check (length(note) <= 1000),
  by text not null,
  at timestamptz(3) not null,
  primary key (round_id, position, variable),
  foreign key (round_id, position) references measure.coding_unit
);
