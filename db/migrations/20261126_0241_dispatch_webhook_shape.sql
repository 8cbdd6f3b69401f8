-- What a receiver of webhooks gets: all of the message as our own JSON, or one text as many chat products take it.
alter table dispatch.endpoint add column shape text not null default 'message' check (shape in ('message', 'text'));
