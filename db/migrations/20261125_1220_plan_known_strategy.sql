-- Every leader's duty that the strategy is known: the unit's receipt for one edition. A unit without a row still owes one.
create table plan.known_strategy (
  edition_id text not null,
  unit_id text not null,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  how text not null check (how in ('meeting', 'conversation', 'reading', 'course', 'other')),
  held_on date not null,
  -- Heads the leader has gone through it with, of all staff in the unit. The unit as a whole, never who.
  reached integer not null check (reached >= 0),
  staff integer not null check (staff > 0),
  note text not null default '',
  confirmed_by text not null,
  confirmed_at timestamptz not null,
  primary key (edition_id, unit_id),
  check (reached <= staff)
);
