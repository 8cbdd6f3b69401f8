-- The parts of the compounds in what is released, so that «fengsel» finds «fengselsbetjent» in the press room too.
create table press.release_words (
  version_id text primary key,
  words text not null
);

-- Only while the text itself is public.
create view press.public_release_words as
  select w.version_id, w.words from press.release_words w
   where exists (select from dispatch.public_released r where r.version_id = w.version_id and r.withdrawn_at is null);

create or replace function press.grant_public_reads() returns void language plpgsql as $$
begin
  grant usage on schema dispatch, organisation, press to varde_public;
  grant select on dispatch.public_released to varde_public;
  grant select (id, parent_id, kind, name, names, short_name, region, path, is_current)
    on organisation.public_unit to varde_public;
  grant select on organisation.public_duty_phone, organisation.public_privacy to varde_public;
  grant select on press.public_answering, press.public_telephone_hours, press.public_release_words to varde_public;
  -- The server's own user takes on the role when it serves public pages. A superuser may already.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    begin
      execute format('grant varde_public to %I', current_user);
    exception when insufficient_privilege then
      raise warning 'The database user may not take on varde_public. See docs/public-role.md.';
    end;
  end if;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform press.grant_public_reads();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
