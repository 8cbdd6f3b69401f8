-- An answer on the page whose fact has fallen says so there from when the page next says anything, as every other words of the page do.
alter table crisis.status_question add column disowned_at timestamptz;

create or replace function crisis.keep_status() returns trigger language plpgsql as $$
begin
  if old.approved_at is null then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and tg_table_name = 'status_question' and to_jsonb(old) ->> 'retired_at' is null
     and to_jsonb(new) - array['retired_by', 'retired_at'] = to_jsonb(old) - array['retired_by', 'retired_at'] then
    return new;
  end if;
  if tg_op = 'UPDATE' and tg_table_name = 'status_version' and to_jsonb(old) ->> 'withdrawn_at' is null
     and to_jsonb(new) - 'withdrawn_at' = to_jsonb(old) - 'withdrawn_at' then
    return new;
  end if;
  if tg_op = 'UPDATE' and to_jsonb(old) ->> 'disowned_at' is null
     and to_jsonb(new) - 'disowned_at' = to_jsonb(old) - 'disowned_at' then
    return new;
  end if;
  raise exception 'what has stood on a status page is never changed or deleted';
end $$;

create or replace view crisis.public_status_question as
select q.id, right(c.id, 12) as key, c.mode, q.texts, q.approved_at, q.replaces_id is not null as is_correction, q.disowned_at
  from crisis.status_question q join crisis.crisis c on c.id = q.crisis_id
 where q.approved_at is not null and q.retired_at is null and c.mode <> 'exercise'
   and exists (select from crisis.status_version v where v.crisis_id = c.id and v.approved_at is not null);
