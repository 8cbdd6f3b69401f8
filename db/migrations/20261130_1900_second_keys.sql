-- Rows of one instant came in either order; what comes last in an order is a key that grows.
create or replace view measure.public_indicator as
  select i.key, i.mode, i.strategy_key, i.unit_id, i.goal_keys, i.initiative_ids, d.names, d.unit, d.scale, d.direction, d.stage, d.kind,
         i.target, i.target_on, v.value as latest_value, v.from_on as latest_from, v.to_on as latest_to, v.n as latest_n
    from measure.indicator i
    join measure.definition d on d.indicator_key = i.key and d.version = i.version
    left join lateral (
      select value, from_on, to_on, n from measure.value
       where indicator_key = i.key and series = '' and ended_at is null and value is not null
       order by to_on desc, from_on desc, version desc, id desc limit 1
    ) v on true
   where i.retired_at is null;

create or replace view measure.revised_value as
  select old.id as value_id, old.ended_at, new.value as now_value, new.at as now_at, new.source,
         exists (select from measure.import i where i.provenance_id = old.provenance_id and i.state = 'undone')
         or exists (select from measure.big_file b where b.provenance_id = old.provenance_id and b.state = 'undone') as is_undone
    from measure.value old
    left join lateral (
      select n.value, n.at, p.source
        from measure.value n join measure.provenance p on p.id = n.provenance_id
       where n.indicator_key = old.indicator_key and n.series = old.series and n.from_on = old.from_on and n.to_on = old.to_on
         and n.ended_at is null and n.value is not null
       order by n.version desc, n.at desc, n.id desc limit 1
    ) new on true
   where old.ended_at is not null;

create or replace view plan.public_target as
  select t.id, t.initiative_id, t.position, t.kpi_key, t.name, t.unit, t.direction, t.baseline, t.measure_first, t.target, t.due_on,
         latest.value as latest_value, latest.measured_on as latest_on, latest.sample as latest_sample, latest.margin as latest_margin
    from plan.target t
    left join lateral (
      select v.value, v.measured_on, v.sample, v.margin from plan.target_value v
       where v.target_id = t.id order by v.measured_on desc, v.at desc, v.id desc limit 1
    ) latest on true
   where t.removed_at is null;

-- The newest edition of a day is the one that was numbered last.
create or replace function strategy.edition_on(day date) returns text language sql stable as $$
  select id from strategy.edition where state = 'in-force' and valid_from <= day order by valid_from desc, number desc limit 1
$$;

create or replace view strategy.open_edition as
  select e.id, e.number, e.title, e.valid_from, e.valid_to, e.decided_by, e.mode
    from strategy.edition e
   where e.is_public
     and e.id = (select d.id from strategy.edition d
                  where d.state = 'in-force' and d.valid_from <= (now() at time zone 'Europe/Oslo')::date
                  order by d.valid_from desc, d.number desc limit 1);

-- Everybody sees what an element rests on: the source, or a judgement of ours.
create or replace view strategy.open_element as
  select e.key, e.kind, e.position, e.texts,
         (select p.key from strategy.element p
           where p.edition_id = e.edition_id and p.key = e.parent_key and p.is_public) as parent_key,
         (select coalesce(jsonb_object_agg(d.name, d.value), '{}') from jsonb_each(e.data) d (name, value)
           where d.name in ('theme', 'field', 'type', 'set', 'level', 'rank', 'family', 'stage')
              or (e.kind = 'source' and d.name in ('owner', 'date', 'link'))) as data,
         array(select s.key from unnest(e.sources) with ordinality as c (key, place)
                 join strategy.element s on s.edition_id = e.edition_id and s.key = c.key and s.is_public
                order by c.place) as sources,
         e.standing
    from strategy.element e join strategy.open_edition o on o.id = e.edition_id
   where e.is_public;
