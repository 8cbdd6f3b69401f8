-- Everybody who has written in an event since it was last announced: none of them says yes to it.
alter table press.occasion add column writers text[] not null default '{}';
update press.occasion set writers = array(select distinct unnest(array[made_by, changed_by])) where public_from is null;
