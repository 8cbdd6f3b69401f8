-- The role of the public pages: it sees what is released, the names of units and their duty numbers, and nothing else.
create schema press;

do $$
begin
  if not exists (select from pg_roles where rolname = 'varde_public') then
    begin
      create role varde_public nologin;
    exception
      when insufficient_privilege then
        raise warning 'The database user may not create roles, so the public pages read with the rights of the server. A database administrator can mend it: see docs/public-role.md.';
      when duplicate_object or unique_violation then
        null; -- another database of the same server made it in the same moment
    end;
  end if;
end $$;

-- Rights are given by a function, so that an administrator who makes the role later can call it.
create function press.grant_public_reads() returns void language plpgsql as $$
begin
  grant usage on schema dispatch, organisation to varde_public;
  grant select on dispatch.public_released to varde_public;
  grant select (id, parent_id, kind, name, names, short_name, region, path, is_current)
    on organisation.public_unit to varde_public;
  grant select on organisation.public_duty_phone to varde_public;
  -- The server's own user takes on the role when it serves public pages. A superuser may already.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    begin
      execute format('grant varde_public to %I', current_user);
    exception when insufficient_privilege then
      raise warning 'The database user may not take on varde_public. See docs/public-role.md.';
    end;
  end if;
end $$;
revoke all on function press.grant_public_reads() from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform press.grant_public_reads();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
