-- The open pages read what is past every embargo, and the role they act as can read no more: neither what a wave has opened
-- before its embargo ends, nor the words of it.
create or replace view press.public_release_words as
  select w.version_id, w.words from press.release_words w
   where exists (select from press.public_release r where r.version_id = w.version_id and r.withdrawn_at is null);

create or replace function press.grant_public_reads() returns void language plpgsql as $$
begin
  grant usage on schema organisation, press to varde_public;
  revoke select on dispatch.public_released from varde_public;
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
