-- Who answers the press: numbers of the duty, weekly rota and single shifts, and the hours of the telephone.
create table press.duty_number (
  unit_id text primary key,
  -- Numbers of the duty, never a person's own. Without a first one the unit's number in organisation counts.
  primary_phone text check (primary_phone ~ '^\+[0-9]{6,15}$'),
  alternate_phone text check (alternate_phone ~ '^\+[0-9]{6,15}$'),
  changed_by text not null,
  changed_at timestamptz(3) not null
);

-- A row of the weekly rota: these days, from one time of the clock to another, every week or every so many. A row that
-- ends before it begins goes on past midnight.
create table press.rota (
  id text primary key check (id like 'rot\_%'),
  unit_id text not null,
  place text not null check (place in ('primary', 'alternate')),
  person_id text not null,
  -- 1 is Monday.
  weekdays smallint[] not null check (cardinality(weekdays) > 0 and weekdays <@ '{1,2,3,4,5,6,7}'::smallint[]),
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null check (ends ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'),
  every_weeks smallint not null default 1 check (every_weeks between 1 and 12),
  -- First day, whose week is the first of the turns; and the first day it no longer holds.
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  made_by text not null,
  made_at timestamptz(3) not null,
  check (starts <> ends)
);
create index rota_unit on press.rota (unit_id);

create table press.shift (
  id text primary key check (id like 'shi\_%'),
  unit_id text not null,
  place text not null check (place in ('primary', 'alternate')),
  person_id text not null,
  from_at timestamptz(3) not null,
  to_at timestamptz(3) not null,
  made_by text not null,
  made_at timestamptz(3) not null,
  cancelled_at timestamptz(3),
  check (to_at > from_at)
);
create index shift_unit on press.shift (unit_id, to_at);

create table press.telephone_hours (
  id text primary key check (id like 'tel\_%'),
  -- Part of the year, both days in it: 09-15 to 05-14. It may run over New Year.
  season_from text not null check (season_from ~ '^[01][0-9]-[0-3][0-9]$'),
  season_to text not null check (season_to ~ '^[01][0-9]-[0-3][0-9]$'),
  weekdays smallint[] not null check (weekdays <@ '{1,2,3,4,5,6,7}'::smallint[]),
  opens text not null check (opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  closes text not null check (closes ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'),
  on_holidays boolean not null default false,
  source text,
  check (closes > opens)
);

-- Which unit answers for which, the coming weeks, with the number to call. Worked out from rota, shifts, duties and
-- absences whenever one of these changes. No persons: the public pages read it.
create table press.answering (
  unit_id text not null,
  from_at timestamptz(3) not null,
  to_at timestamptz(3) not null,
  answers_unit_id text not null,
  phone text,
  primary key (unit_id, from_at),
  check (to_at > from_at)
);

create view press.public_answering as select unit_id, from_at, to_at, answers_unit_id, phone from press.answering;
create view press.public_telephone_hours as
select season_from, season_to, weekdays, opens, closes, on_holidays from press.telephone_hours;

create or replace function press.grant_public_reads() returns void language plpgsql as $$
begin
  grant usage on schema dispatch, organisation, press to varde_public;
  grant select on dispatch.public_released to varde_public;
  grant select (id, parent_id, kind, name, names, short_name, region, path, is_current)
    on organisation.public_unit to varde_public;
  grant select on organisation.public_duty_phone to varde_public;
  grant select on press.public_answering, press.public_telephone_hours to varde_public;
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
