-- Why a number is not there stands in open data, so it is one of a few and never written. What was written becomes the nearest of them.
create function measure.missing_code(told text) returns text language sql immutable as $$
  select case
    when told is null or told in ('too-few-answers', 'hides-others', 'not-available', 'not-measured', 'source-down', 'withdrawn',
                                  'not-brought-in', 'nothing-to-count', 'days-lacking', 'source-empty') then told
    when told = 'Omtalen fra hele perioden er ikke hentet inn.' then 'not-brought-in'
    when told = 'Det fantes ingenting å regne av i perioden.' then 'nothing-to-count'
    when told like 'Kilden hadde tall for % av % dager.' then 'days-lacking'
    when told like '% hadde ingen tall for perioden.' then 'source-empty'
    when told = 'Plattformen gir ikke lenger dette tallet.' then 'withdrawn'
    else 'not-available' end
$$;
update measure.value set missing = measure.missing_code(missing) where missing is distinct from measure.missing_code(missing);
update measure.staged_value set missing = measure.missing_code(missing) where missing is distinct from measure.missing_code(missing);
alter table measure.value add constraint value_missing_is_a_code check (missing is not distinct from case
  when missing in ('too-few-answers', 'hides-others', 'not-available', 'not-measured', 'source-down', 'withdrawn', 'not-brought-in',
                   'nothing-to-count', 'days-lacking', 'source-empty') then missing end);
drop function measure.missing_code(text);

-- A series that is given away names the source that somebody said yes to with its definition: what is written beside one value, or sent by
-- a system outside, is read inside alone.
create or replace view measure.open_value as
  select v.id, v.indicator_key, v.version, d.segment, d.scale, v.from_on, v.to_on, v.value, v.missing, v.hits, v.n, v.margin, v.spread, v.is_whole,
         coalesce(nullif(btrim(d.source), ''), 'Ikke oppgitt') as source, v.at, v.caveat
    from measure.open_series o
    join measure.value v on v.indicator_key = o.indicator_key and v.series = '' and v.ended_at is null
    join measure.definition d on d.indicator_key = v.indicator_key and d.version = v.version;
