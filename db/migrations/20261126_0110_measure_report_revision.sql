-- What has happened to the numbers of published reports since, for those who cannot count again: the open page. Kept up by a job; the number of the report itself never changes.
create table measure.report_revision (
  report_id text not null,
  number integer not null,
  -- The address of the figure, as it stands in the version.
  source text not null,
  -- Null where there is no number any more.
  now_value double precision,
  why text not null check (why in ('replaced', 'taken-back', 'undone', 'counted', 'gone')),
  -- When it was first seen to be this.
  at timestamptz(3) not null,
  primary key (report_id, number, source),
  foreign key (report_id, number) references measure.report_version
);

-- It told of values of indicators alone; the view beneath tells of every number.
drop view measure.open_report_value;
create view measure.open_report_revision as
  select o.report_id, r.source, r.now_value, r.why, r.at
    from measure.report_open o
    join measure.report_revision r on r.report_id = o.report_id and r.number = o.number;

create or replace function measure.grant_public_reports() returns void language plpgsql as $$
begin
  grant usage on schema measure to varde_public;
  grant select on measure.open_report, measure.open_report_revision to varde_public;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform measure.grant_public_reports();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
