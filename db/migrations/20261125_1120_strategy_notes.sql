-- The comment at the head of each file of the pack that an edition came from, so that an export gives it back.
alter table strategy.edition add column notes jsonb not null default '{}';
