-- Everybody who has written in a line since it was last approved: none of them approves it.
alter table press.line add column writers text[] not null default '{}';
update press.line set writers = array[written_by] where approved_revision is distinct from revision;
