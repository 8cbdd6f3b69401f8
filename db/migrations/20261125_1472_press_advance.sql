-- A text given to a named outlet before it is public, under embargo [sperrefrist]: who got what, when, from whom. Never changed
-- but by its own course, and never taken away: it is the record.
create table press.advance_copy (
  id text primary key check (id like 'adv\_%'),
  mode text not null check (mode in ('real', 'demo')),
  message_id text not null,
  version_id text not null,
  language text not null,
  outlet_id text not null references press.outlet (id),
  -- Where it went: the outlet may have another address tomorrow.
  address text not null,
  embargo_until timestamptz(3) not null,
  given_by text not null,
  given_at timestamptz(3) not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused')),
  tries integer not null default 0,
  try_at timestamptz(3),
  sent_at timestamptz(3),
  -- The text was withdrawn: the outlet is told that it no longer holds.
  recalled_at timestamptz(3),
  recall_state text check (recall_state in ('waiting', 'sending', 'sent', 'refused')),
  check (embargo_until > given_at),
  check ((recalled_at is null) = (recall_state is null)),
  unique (version_id, outlet_id, language)
);
create index advance_copy_message on press.advance_copy (message_id);
create index advance_copy_due on press.advance_copy (try_at) where try_at is not null;

-- What anyone may read: opened by a wave, and past every embargo, by the database's clock. All pages, feeds and letters of the
-- press room read this and nothing else, so an embargo that is later than the wave holds everywhere.
create view press.public_release as
  select r.id, r.message_id, r.version_id, r.number, r.editions, greatest(r.released_at, e.until) as released_at, r.mode, r.unit_id,
         r.kind, r.withdrawn_at, r.replaces_id,
         (select c.id from dispatch.public_released c
           where c.id = r.corrected_by and not exists
             (select from press.advance_copy a where a.message_id = c.message_id and a.embargo_until > clock_timestamp())) as corrected_by
    from dispatch.public_released r
    left join lateral (select max(a.embargo_until) as until from press.advance_copy a where a.message_id = r.message_id) e on true
   where e.until is null or e.until <= clock_timestamp();

create function press.grant_room_reads() returns void language plpgsql as $$
begin
  grant usage on schema press to varde_public;
  grant select on press.public_release to varde_public;
end $$;
revoke all on function press.grant_room_reads() from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform press.grant_room_reads();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
