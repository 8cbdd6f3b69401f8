-- A digest of what the words are about, as it stood when they were asked for: a yes holds only while that stands. What waits from before
-- is asked for anew.
alter table approval.request add column stood text not null default '';
create or replace function approval.keep_request() returns trigger language plpgsql as $$
begin
  if old.state <> 'waiting' and new is distinct from old then
    raise exception 'approval.request is decided and stays';
  end if;
  if (new.words, new.content, new.fingerprint, new.writer_ids, new.subject, new.stood)
    is distinct from (old.words, old.content, old.fingerprint, old.writer_ids, old.subject, old.stood) then
    raise exception 'approval.request is frozen';
  end if;
  return new;
end $$;
