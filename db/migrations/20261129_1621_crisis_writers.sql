-- Everybody who has written in words since they were last approved: none of them says yes to them. `written_by` and `changed_by` are the last.
alter table crisis.status_version add column writers text[] not null default '{}';
update crisis.status_version set writers = array[written_by] where approved_at is null;
alter table crisis.status_question add column writers text[] not null default '{}';
update crisis.status_question set writers = array[written_by] where approved_at is null;
alter table crisis.first_message add column writers text[] not null default '{}';
update crisis.first_message set writers = array[changed_by] where approved_at is null and changed_by is not null;
