-- What must stand beside a number wherever it goes: coders agree only so-so, or those who answered are no random sample.
alter table measure.value add column caveat text check (caveat in ('tentative', 'panel', 'open'));

-- Values that were put in before: what was said of them stands in the reference.
update measure.value v set caveat = 'tentative'
  from measure.provenance p where p.id = v.provenance_id and p.kind = 'varde' and p.reference ~ 'alfa [0-9.]+ \(tentative\)$';
update measure.value v set caveat = s.sample
  from measure.provenance p join measure.survey s on s.id = split_part(p.reference, ' ', 1)
 where p.id = v.provenance_id and p.kind = 'varde' and s.sample in ('panel', 'open');

create or replace view measure.open_value as
  select v.id, v.indicator_key, v.version, d.segment, d.scale, v.from_on, v.to_on, v.value, v.missing, v.hits, v.n, v.margin, v.spread, v.is_whole,
         p.source, v.at, v.caveat
    from measure.open_series o
    join measure.value v on v.indicator_key = o.indicator_key and v.series = '' and v.ended_at is null
    join measure.definition d on d.indicator_key = v.indicator_key and d.version = v.version
    join measure.provenance p on p.id = v.provenance_id;
