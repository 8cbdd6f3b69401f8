-- Emergency sign-in [nødinnlogging]: codes on paper in a sealed envelope, for when the usual way in is down. Each is one person's,
-- works once, and is kept as a hash. A new sheet for a unit ends what is left of the one before.
create table access.emergency_code (
  id text primary key check (id like 'emc\_%'),
  sheet_id text not null,
  unit_id text not null,
  user_id text not null references access."user" (id) on delete cascade,
  code_hash text not null unique,
  made_by text not null,
  made_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  ended_at timestamptz(3)
);
create index emergency_code_unit on access.emergency_code (unit_id) where used_at is null and ended_at is null;

-- A session by such a code is short, and proves nothing for acts of great consequence.
alter table access.session add column emergency boolean not null default false;
