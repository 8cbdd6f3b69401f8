-- Words that are emptied in the log go from what was made of the room too: situation reports and the pictures of shifts. Which line of the
-- log they went with, when and by whom stands in `emptied`; what stays is as it was. Nothing else of them is ever changed.
alter table crisis.situation_report add column emptied jsonb not null default '[]' check (jsonb_typeof(emptied) = 'array');
alter table crisis.shift add column emptied jsonb not null default '[]' check (jsonb_typeof(emptied) = 'array');

create function crisis.only_emptied(was jsonb, is_now jsonb) returns boolean language plpgsql immutable as $$
begin
  if was = is_now then
    return true;
  elsif jsonb_typeof(was) = 'string' then
    return is_now = to_jsonb('–'::text);
  elsif jsonb_typeof(was) = 'object' and jsonb_typeof(is_now) = 'object' then
    return (select coalesce(bool_and(w.key is not null and n.key is not null and crisis.only_emptied(w.value, n.value)), true)
              from jsonb_each(was) w full join jsonb_each(is_now) n on n.key = w.key);
  elsif jsonb_typeof(was) = 'array' and jsonb_typeof(is_now) = 'array' then
    return (select coalesce(bool_and(w.at is not null and n.at is not null and crisis.only_emptied(w.value, n.value)), true)
              from jsonb_array_elements(was) with ordinality w (value, at)
              full join jsonb_array_elements(is_now) with ordinality n (value, at) on n.at = w.at);
  end if;
  return false;
end $$;

create function crisis.is_marked(was jsonb, is_now jsonb) returns boolean language sql immutable as $$
  select jsonb_array_length(is_now) = jsonb_array_length(was) + 1 and is_now - jsonb_array_length(was) = was
$$;

create or replace function crisis.keep_situations() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and crisis.is_marked(old.emptied, new.emptied) and crisis.only_emptied(old.content, new.content)
     and to_jsonb(new) - array['content', 'emptied'] = to_jsonb(old) - array['content', 'emptied'] then
    return new;
  end if;
  raise exception 'a situation report is never changed or deleted';
end $$;

create or replace function crisis.keep_shifts() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.taken_at is null and new.taken_at is not null
     and to_jsonb(new) - 'taken_at' = to_jsonb(old) - 'taken_at' then
    return new;
  end if;
  if tg_op = 'UPDATE' and crisis.is_marked(old.emptied, new.emptied) and new.brief in (old.brief, '–')
     and (crisis.only_emptied(old.picture, new.picture)
          or new.brief = '–' and new.picture = '{"people": [], "facts": [], "tasks": [], "promises": []}')
     and to_jsonb(new) - array['brief', 'picture', 'emptied'] = to_jsonb(old) - array['brief', 'picture', 'emptied'] then
    return new;
  end if;
  raise exception 'what was handed over at a change of shift is never changed or deleted';
end $$;

-- Why a statement might pass own staff can be emptied as any other reason.
alter table crisis.waiver drop constraint waiver_reason_check;
alter table crisis.waiver add constraint waiver_reason_check check (length(trim(reason)) between 10 and 500 or reason = '–');
