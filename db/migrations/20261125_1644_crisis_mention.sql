-- What public media have published that names the unit of an open crisis: outlet, title, a short excerpt and where it stands. Nobody's
-- account and no person. It is kept with the crisis, and goes when the crisis goes.
create table crisis.incoming_mention (
  crisis_id text not null references crisis.crisis on delete cascade,
  -- The same appearance once: its address, or a digest where it has none.
  mention_key text not null check (length(mention_key) <= 2000),
  outlet text not null,
  title text not null check (length(title) <= 300),
  excerpt text not null check (length(excerpt) <= 300),
  address text,
  published_on date not null,
  taken_at timestamptz(3) not null,
  primary key (crisis_id, mention_key)
);
