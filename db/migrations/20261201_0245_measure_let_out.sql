-- Figures that leave the agency pass a person: which values of a series everyone reads, and who let each out. A new value, and a correction of
-- one that is public, wait until somebody lets them out; what stood there is public until then. What stood among open data is let out already.
create table measure.open_figure (
  value_id text primary key references measure.value on delete cascade,
  let_out_by text not null,
  let_out_at timestamptz(3) not null
);
insert into measure.open_figure (value_id, let_out_by, let_out_at)
select v.id, o.opened_by, o.opened_at
  from measure.open_series o
  join measure.value v on v.indicator_key = o.indicator_key and v.series = '' and v.ended_at is null;

create or replace view measure.open_value as
  select v.id, v.indicator_key, v.version, d.segment, d.scale, v.from_on, v.to_on, v.value, v.missing, v.hits, v.n, v.margin, v.spread, v.is_whole,
         coalesce(nullif(btrim(d.source), ''), 'Ikke oppgitt') as source, v.at, v.caveat
    from measure.open_series o
    join measure.value v on v.indicator_key = o.indicator_key and v.series = ''
    join measure.open_figure f on f.value_id = v.id
    join measure.definition d on d.indicator_key = v.indicator_key and d.version = v.version;

-- What an open report says of its numbers since: that one is another now, at once; the new number itself once somebody has let it out.
create or replace view measure.revised_value as
select old.id as value_id, old.ended_at, new.value as now_value, new.at as now_at, new.source,
       (exists (select from measure.import i where i.provenance_id = old.provenance_id and i.state = 'undone')
         or exists (select from measure.big_file b where b.provenance_id = old.provenance_id and b.state = 'undone')) as is_undone,
       new.id as now_id
  from measure.value old
  left join lateral (
    select n.id, n.value, n.at, p.source from measure.value n join measure.provenance p on p.id = n.provenance_id
     where n.indicator_key = old.indicator_key and n.series = old.series and n.from_on = old.from_on and n.to_on = old.to_on
       and n.ended_at is null and n.value is not null
     order by n.version desc, n.at desc, n.id desc limit 1
  ) new on true
 where old.ended_at is not null;

create or replace view measure.open_report_revision as
  select o.report_id, r.source, null::double precision as now_value, r.why, r.at
    from measure.report_open o
    join measure.report_revision r on r.report_id = o.report_id and r.number = o.number
  union all
  select o.report_id, '/api/measure/figure?of=value&id=' || n.value_id, case when f.value_id is not null then n.now_value end,
         case when n.now_value is not null then 'replaced' when n.is_undone then 'undone' else 'taken-back' end,
         (case when n.now_value is null then n.ended_at else n.now_at end)::timestamptz(3)
    from measure.report_open o
    join measure.report_version v on v.report_id = o.report_id and v.number = o.number
    cross join lateral (
      select distinct on (1) coalesce(shown ->> 'id', shown ->> 'valueId') as value_id,
             case when jsonb_typeof(shown -> 'value') = 'number' then (shown ->> 'value')::double precision end as value
        from jsonb_path_query(v.blocks, 'lax $.**.values[*]') as shown where jsonb_typeof(shown) = 'object'
    ) shown
    join measure.revised_value n on n.value_id = shown.value_id
    left join measure.open_figure f on f.value_id = n.now_id
   where n.now_value is null or n.now_value is distinct from shown.value;
