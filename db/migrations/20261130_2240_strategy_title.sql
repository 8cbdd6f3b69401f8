-- Who gave a draft its title, where a pack did: they have written in it, and it is another draft than the one that was read.
alter table strategy.edition add column titled_by text, add column title_changes integer not null default 0;
