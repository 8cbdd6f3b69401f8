-- Words that were asked for are never changed, but what the law makes us erase goes: all of it, once, and the fingerprint stays.
alter table approval.request add column erased_at timestamptz;
create or replace function approval.keep_request() returns trigger language plpgsql as $$
begin
  if old.erased_at is null and new.erased_at is not null and new.words = '[]' and new.title = ''
    and (to_jsonb(new) - '{words,title,erased_at}'::text[]) = (to_jsonb(old) - '{words,title,erased_at}'::text[]) then
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
