-- Series that everyone may read and use, because somebody who keeps the indicator has said so.
create table measure.open_series (
  indicator_key text primary key references measure.indicator,
  opened_by text not null,
  opened_at timestamptz(3) not null
);

-- No function stands in these views: one that reads a table would need the reader's own rights to it.
create view measure.open_indicator as
  select i.key, i.mode, i.rhythm, o.opened_at, d.names, d.about, d.unit, d.scale, d.direction, d.method, d.version, i.retired_at,
         (select jsonb_agg(jsonb_build_object('version', h.version, 'segment', h.segment, 'unit', h.unit, 'scale', h.scale,
                                              'method', h.method, 'reason', h.reason, 'at', h.at) order by h.version)
            from measure.definition h where h.indicator_key = i.key) as definitions
    from measure.open_series o
    join measure.indicator i on i.key = o.indicator_key
    join measure.definition d on d.indicator_key = i.key and d.version = i.version;

-- Our own values that hold now, with where they came from; never what was compared, the rows beneath, or who wrote them.
create view measure.open_value as
  select v.id, v.indicator_key, v.version, d.segment, d.scale, v.from_on, v.to_on, v.value, v.missing, v.hits, v.n, v.margin, v.spread, v.is_whole,
         p.source, v.at
    from measure.open_series o
    join measure.value v on v.indicator_key = o.indicator_key and v.series = '' and v.ended_at is null
    join measure.definition d on d.indicator_key = v.indicator_key and d.version = v.version
    join measure.provenance p on p.id = v.provenance_id;

create function measure.grant_public_reads() returns void language plpgsql as $$
begin
  grant usage on schema measure to varde_public;
  grant select on measure.open_indicator, measure.open_value to varde_public;
end $$;
revoke all on function measure.grant_public_reads() from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform measure.grant_public_reads();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
