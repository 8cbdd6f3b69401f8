-- Facts and figures of the press room: a figure, what it counts, where it is from, and which day it is true of.
create table press.fact (
  id text primary key check (id like 'fct\_%'),
  mode text not null check (mode in ('real', 'demo')),
  -- As it is to be read: «3 041», «2 av 5».
  value text not null check (length(trim(value)) between 1 and 20),
  -- What it counts, per language; bokmål at least.
  labels jsonb not null check (jsonb_typeof(labels) = 'object' and labels ? 'nb'),
  source text not null check (length(trim(source)) between 1 and 200),
  href text,
  as_of date not null,
  -- Shown on the front page, and the order it comes in.
  is_front boolean not null default false,
  position integer not null default 0,
  changed_by text not null,
  changed_at timestamptz(3) not null,
  retired_at timestamptz(3)
);
create view press.public_fact as
  select id, mode, value, labels, source, href, as_of, is_front, position from press.fact where retired_at is null;

create or replace function press.grant_room_reads() returns void language plpgsql as $$
begin
  grant usage on schema press to varde_public;
  grant select on press.public_release, press.public_fact, press.public_question to varde_public;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform press.grant_room_reads();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
