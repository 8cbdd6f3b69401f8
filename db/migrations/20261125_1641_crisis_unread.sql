-- First words that are our own translation, and that nobody who knows the language has read yet.
alter table crisis.first_message add column is_unread boolean not null default false;
update crisis.first_message set is_unread = true where language in ('pl', 'es', 'fr', 'ru') and changed_by is null;
