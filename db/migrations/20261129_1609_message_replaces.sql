-- Whether words have been corrected is asked of every page that shows them.
create index version_replaces on message.version (replaces_id) where replaces_id is not null;
