-- When it was erased who was called in, and what was written in the room; what was decided and what was public stays.
alter table crisis.crisis add column calls_erased_at timestamptz(3);
alter table crisis.crisis add column texts_erased_at timestamptz(3);

-- What may be kept no longer loses its words at its time, and only that. The rows stay, and so do the digests in the chained log.
create or replace function crisis.keep_entries() returns trigger language plpgsql as $$
declare
  emptied text[] := array['text', 'salt', 'redacted_by', 'redacted_at', 'redacted_reason'];
begin
  if tg_op = 'UPDATE' and old.redacted_at is null and new.redacted_at is not null and new.text = '' and new.salt is null then
    if new.redacted_by = 'system:privacy' then
      emptied := emptied || array['params'];
    end if;
    if to_jsonb(new) - emptied = to_jsonb(old) - emptied then
      return new;
    end if;
  end if;
  raise exception 'an entry of a crisis log is never changed or deleted';
end $$;

create or replace function crisis.keep_shifts() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.taken_at is null and new.taken_at is not null
     and to_jsonb(new) - 'taken_at' = to_jsonb(old) - 'taken_at' then
    return new;
  end if;
  if tg_op = 'UPDATE' and new.brief = '–' and new.picture = '{"people": [], "facts": [], "tasks": [], "promises": []}'
     and to_jsonb(new) - array['brief', 'picture'] = to_jsonb(old) - array['brief', 'picture'] then
    return new;
  end if;
  raise exception 'what was handed over at a change of shift is never changed or deleted';
end $$;

create or replace function crisis.keep_observations() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.finding_id is null
     and to_jsonb(new) - 'finding_id' = to_jsonb(old) - 'finding_id' then
    return new;
  end if;
  if tg_op = 'UPDATE' and new.text = '–' and to_jsonb(new) - 'text' = to_jsonb(old) - 'text' then
    return new;
  end if;
  raise exception 'an observation is never changed or deleted';
end $$;
