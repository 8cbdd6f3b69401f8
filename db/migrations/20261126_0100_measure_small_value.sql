-- Shares and means of fewer than ten answers are not kept, whoever counted them: the limit of our own surveys. Those that were written down or read
-- from files before are emptied; that there was one, of which period and from where, stays.
create temp table small on commit drop as
select v.id, v.provenance_id from measure.value v
join measure.definition d on d.indicator_key = v.indicator_key and d.version = v.version
join measure.provenance p on p.id = v.provenance_id
where v.value is not null and not v.is_whole and d.scale in ('share', 'mean') and p.kind in ('manual', 'file', 'push')
  and coalesce(v.asked, v.n) < 10;

delete from measure.import_row r
using small s
join measure.value_row w on w.value_id = s.id
join measure.import i on i.provenance_id = s.provenance_id
where r.import_id = i.id and w.ref ~ '^rad \d+' and r.row = substring(w.ref from '^rad (\d+)')::integer;

delete from measure.value_row w using small s where w.value_id = s.id;

update measure.value v set value = null, missing = 'too-few-answers', recipe = 'entered', hits = null, n = null, asked = null, margin = null,
  spread = null
from small s where s.id = v.id;
