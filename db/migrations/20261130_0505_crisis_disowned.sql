-- What stands in the place of words that hold no longer is no message: it keeps no promise of one. Words whose fact has fallen say so wherever
-- they stand among the earlier ones, from when the page last said anything.
alter table crisis.status_version
  add column is_message boolean not null default true,
  add column disowned_at timestamptz;

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
  if tg_op = 'UPDATE' and tg_table_name = 'status_version' and to_jsonb(old) ->> 'disowned_at' is null
     and to_jsonb(new) - 'disowned_at' = to_jsonb(old) - 'disowned_at' then
    return new;
  end if;
  raise exception 'what has stood on a status page is never changed or deleted';
end $$;

create or replace view crisis.public_status as
select v.id, right(c.id, 12) as key, c.mode, c.unit_id, c.scenario_key, c.declared_at, v.number, v.phase,
       case when v.withdrawn_at is null then v.texts end as texts, v.next_at,
       v.relatives_phone, v.corrects_id, v.approved_at, v.withdrawn_at,
       -- The same for two versions that say the same, also when the words of neither are shown.
       (select f.id from crisis.status_version f
         where f.crisis_id = v.crisis_id and f.approved_at is not null
           and md5((f.texts -> 'nb')::text) = md5((v.texts -> 'nb')::text)
         order by f.number, f.id limit 1) as words,
       c.closed_at,
       (select max(greatest(q.approved_at, q.retired_at)) from crisis.status_question q
         where q.crisis_id = v.crisis_id and q.approved_at is not null) as answers_at,
       coalesce(v.unit_name, '') as unit_name, coalesce(v.unit_names, '{}') as unit_names, v.is_message, v.disowned_at
  from crisis.status_version v join crisis.crisis c on c.id = v.crisis_id
 where v.approved_at is not null and c.mode <> 'exercise';
