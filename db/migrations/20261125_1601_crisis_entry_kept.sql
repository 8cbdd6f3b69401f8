-- The same rule, column by column whatever they are called: emptying an entry changes its words and nothing else.
create or replace function crisis.keep_entries() returns trigger language plpgsql as $$
declare
  emptied text[] := array['text', 'salt', 'redacted_by', 'redacted_at', 'redacted_reason'];
begin
  if tg_op = 'UPDATE' and old.redacted_at is null and new.redacted_at is not null and new.text = '' and new.salt is null
     and to_jsonb(new) - emptied = to_jsonb(old) - emptied then
    return new;
  end if;
  raise exception 'an entry of a crisis log is never changed or deleted';
end $$;
