-- What the law makes us erase from a request goes whole: the words, what was to follow from them, and what was said of them. The fingerprint stays.
create or replace function approval.keep_request() returns trigger language plpgsql as $$
declare erased constant text[] := '{words,title,content,reason,answer,erased_at}';
begin
  if old.erased_at is null and new.erased_at is not null and new.words = '[]' and new.title = '' and new.content = '{}'
    and new.reason is null and new.answer is null and (to_jsonb(new) - erased) = (to_jsonb(old) - erased) then
    return new;
  end if;
  if old.state <> 'waiting' and new is distinct from old then
    raise exception 'approval.request is decided and stays';
  end if;
  if (new.words, new.content, new.fingerprint, new.writer_ids, new.subject, new.stood, new.erased_at)
    is distinct from (old.words, old.content, old.fingerprint, old.writer_ids, old.subject, old.stood, old.erased_at) then
    raise exception 'approval.request is frozen';
  end if;
  return new;
end $$;
-- What was erased before this kept what was to follow.
alter table approval.request disable trigger keep_request;
update approval.request set content = '{}', reason = null, answer = null where erased_at is not null;
alter table approval.request enable trigger keep_request;
