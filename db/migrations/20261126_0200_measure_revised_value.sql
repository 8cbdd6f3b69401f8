-- Values that no longer hold, with the number that holds for the same period now: null where there is none.
create view measure.revised_value as
select old.id as value_id, old.ended_at, new.value as now_value, new.at as now_at, new.source,
       (exists (select from measure.import i where i.provenance_id = old.provenance_id and i.state = 'undone')
         or exists (select from measure.big_file b where b.provenance_id = old.provenance_id and b.state = 'undone')) as is_undone
  from measure.value old
  left join lateral (
    select n.value, n.at, p.source from measure.value n join measure.provenance p on p.id = n.provenance_id
     where n.indicator_key = old.indicator_key and n.series = old.series and n.from_on = old.from_on and n.to_on = old.to_on
       and n.ended_at is null and n.value is not null
     order by n.version desc, n.at desc limit 1
  ) new on true
 where old.ended_at is not null;

-- What has happened to the numbers of open reports since. Values of indicators are looked up as they stand, so that the open page tells at once; what is
-- counted is counted again by a job, which keeps what it found in measure.report_revision. A value that was written again with the same number is no
-- revision, as in rules/report/report-revised.ts.
delete from measure.report_revision where source like '/api/measure/figure?of=value&%';
create or replace view measure.open_report_revision as
  select o.report_id, r.source, r.now_value, r.why, r.at
    from measure.report_open o
    join measure.report_revision r on r.report_id = o.report_id and r.number = o.number
  union all
  select o.report_id, '/api/measure/figure?of=value&id=' || n.value_id, n.now_value,
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
   where n.now_value is null or n.now_value is distinct from shown.value;
