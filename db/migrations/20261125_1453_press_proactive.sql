-- What we offer the press of our own accord: a pitch, an interview, an op-ed, a portrait, as a course from idea to outcome.
create table press.proactive (
  id text primary key check (id like 'pro\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  kind text not null check (kind in ('pitch', 'interview', 'op-ed', 'portrait')),
  state text not null check (state in ('idea', 'offered', 'agreed', 'done', 'outcome', 'dropped')),
  title text not null check (length(trim(title)) between 1 and 200),
  -- The angle, and what we want to get said. Read at the desk alone.
  about text not null default '',
  unit_id text not null,
  owner_id text not null,
  outlet_id text references press.outlet (id),
  -- By their keys in the strategy and the plan.
  role_key text,
  block_keys text[] not null default '{}',
  initiative_id text,
  planned_on date,
  -- What came of it, and where it was published; the mention that measurement knows it by comes later.
  outcome text not null default '',
  coverage_title text,
  coverage_href text check (coverage_href ~ '^https?://'),
  coverage_on date,
  mention_id text,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  check (state <> 'outcome' or length(trim(outcome)) > 0)
);
create index proactive_unit on press.proactive (unit_id, state);

create table press.proactive_step (
  id text primary key check (id like 'prs\_%'),
  proactive_id text not null references press.proactive (id),
  state text not null,
  reason text not null default '',
  by text not null,
  at timestamptz(3) not null
);
create index proactive_step_of on press.proactive_step (proactive_id, at);

-- A promise to the slices above, measurement first: what was offered, for which initiative and block, and where it came out.
create view press.public_proactive as
  select id, mode, kind, state, unit_id, outlet_id, role_key, block_keys, initiative_id, coverage_title, coverage_href, coverage_on,
         mention_id, created_at, updated_at
    from press.proactive;
