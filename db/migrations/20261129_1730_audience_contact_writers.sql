-- Who has written a contact: whoever wrote an address does not also say that it is right.
alter table audience.contact add column writer_ids text[] not null default '{}';
