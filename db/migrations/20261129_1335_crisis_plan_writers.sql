-- Everybody who has written in a plan since it was last approved: they do not approve it themselves.
alter table crisis.plan add column writer_ids text[] not null default '{}';
update crisis.plan set writer_ids = array[changed_by];
