-- Whoever said yes to words of a room is asked about the principles afterwards: which statement, and who is asked. It has no role.
alter table crisis.follow_up alter column role drop not null;
alter table crisis.follow_up
  add column statement_id text references crisis.statement,
  add column asked_id text,
  add constraint follow_up_asked check ((statement_id is null) = (asked_id is null)),
  add constraint follow_up_whose check ((role is null) <> (asked_id is null));
create unique index follow_up_principles on crisis.follow_up (statement_id, asked_id);
create index follow_up_waits on crisis.follow_up (asked_id) where done_at is null;
-- What a yes answered stands on it once.
create index approval_owed on message.approval (message_id) where decision = 'approved' and principles is null;
