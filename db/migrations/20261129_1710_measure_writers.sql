-- Who has written in a survey or a report since somebody else said yes to its words: none of them says it themselves.
alter table measure.survey add column writers text[] not null default '{}';
update measure.survey set writers = array(select distinct unnest(array[created_by, changed_by])) where state = 'draft';
alter table measure.report add column writers text[] not null default '{}';
update measure.report r set writers = array(select distinct unnest(array[r.created_by, r.changed_by]))
 where not exists (select from measure.report_open o where o.report_id = r.id);
