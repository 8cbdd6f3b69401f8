-- A name can stand in a line that Varde wrote as well, as a fact or a brief: it is emptied as any other.
create or replace function crisis.keep_entries() returns trigger language plpgsql as $$
declare
  emptied text[] := array['text', 'salt', 'redacted_by', 'redacted_at', 'redacted_reason'];
begin
  if tg_op = 'UPDATE' and old.redacted_at is null and new.redacted_at is not null and new.text = '' and new.salt is null then
    if old.kind = 'system' or new.redacted_by = 'system:privacy' then
      emptied := emptied || array['params'];
    end if;
    if to_jsonb(new) - emptied = to_jsonb(old) - emptied then
      return new;
    end if;
  end if;
  raise exception 'an entry of a crisis log is never changed or deleted';
end $$;
