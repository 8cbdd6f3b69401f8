-- Reports of what is measured [rapporter]: a draft that is written, and versions that nobody changes.
create table measure.report (
  id text primary key check (id like 'mrp\_%'),
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  unit_id text not null,
  -- Who sees to it that it is published.
  owner_id text not null,
  -- Title, audience, language, period and blocks, as they are written now.
  content jsonb not null,
  -- Counts every change, so that two writers notice each other.
  revision integer not null default 1 check (revision > 0),
  changed_by text not null,
  changed_at timestamptz(3) not null,
  created_by text not null,
  created_at timestamptz(3) not null
);
create index report_changed on measure.report (mode, changed_at desc);

-- A published version: every figure with its value, interval, provenance and the fingerprint of its rows as they were. The one before is named by its number.
create table measure.report_version (
  report_id text not null references measure.report,
  number integer not null check (number > 0),
  content jsonb not null,
  blocks jsonb not null,
  -- Rows of what was counted from our own ledgers, by block: they open inside, and never in public.
  rows jsonb not null,
  -- SHA-256 of content, blocks and rows in their canonical form, as hex.
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  by text not null,
  at timestamptz(3) not null,
  primary key (report_id, number)
);
create function measure.refuse_report_change() returns trigger language plpgsql as $$
begin raise exception 'a published version of a report is never changed'; end $$;
create trigger report_version_frozen before update or delete on measure.report_version
  for each row execute function measure.refuse_report_change();
create trigger report_version_kept before truncate on measure.report_version
  for each statement execute function measure.refuse_report_change();

-- Versions that everyone may read without signing in, because somebody with the right has said so.
create table measure.report_open (
  report_id text primary key,
  number integer not null,
  opened_by text not null,
  opened_at timestamptz(3) not null,
  foreign key (report_id, number) references measure.report_version
);

create view measure.open_report as
  select r.id, r.mode, v.number, v.content, v.blocks, v.fingerprint, v.at, o.opened_at
    from measure.report_open o
    join measure.report r on r.id = o.report_id
    join measure.report_version v on v.report_id = o.report_id and v.number = o.number;

-- What has happened to a value that an open report shows: the number that holds for the same period now. Nothing else of it.
create view measure.open_report_value as
  select s.report_id, old.id as value_id, old.ended_at, new.value as now_value, new.at as now_at
    from (
      select distinct o.report_id, found.id #>> '{}' as value_id
        from measure.report_open o
        join measure.report_version v on v.report_id = o.report_id and v.number = o.number,
             jsonb_path_query(v.blocks, 'strict $.**.valueId') as found (id)
       where jsonb_typeof(found.id) = 'string'
    ) s
    join measure.value old on old.id = s.value_id and old.ended_at is not null
    left join lateral (
      select n.value, n.at from measure.value n
       where n.indicator_key = old.indicator_key and n.series = old.series and n.from_on = old.from_on and n.to_on = old.to_on
         and n.ended_at is null and n.value is not null
       order by n.version desc, n.at desc limit 1
    ) new on true;

create function measure.grant_public_reports() returns void language plpgsql as $$
begin
  grant usage on schema measure to varde_public;
  grant select on measure.open_report, measure.open_report_value to varde_public;
end $$;
revoke all on function measure.grant_public_reports() from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform measure.grant_public_reports();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
