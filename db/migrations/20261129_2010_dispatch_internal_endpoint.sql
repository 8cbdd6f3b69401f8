-- A receiver of webhooks that own staff alone read gets what is for own staff alone; every other gets what is public.
alter table dispatch.endpoint add column is_internal boolean not null default false;
