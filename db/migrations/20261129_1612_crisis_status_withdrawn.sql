-- Words that are withdrawn are gone from the open page: the version says when, and the public view has no words of it.
alter table crisis.status_version add column withdrawn_at timestamptz(3) check (withdrawn_at is null or number is not null);

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
  raise exception 'what has stood on a status page is never changed or deleted';
end $$;

-- What was withdrawn before this stood there still, under a heading that repeated it.
update crisis.status_version v set withdrawn_at = n.approved_at
  from crisis.statement s join crisis.status_version n on n.corrects_id = s.status_id
 where s.state = 'withdrawn' and v.id in (s.status_id, n.id);

create or replace view crisis.public_status as
select v.id, right(c.id, 12) as key, c.mode, c.unit_id, c.scenario_key, c.declared_at, v.number, v.phase,
       case when v.withdrawn_at is null then v.texts end as texts, v.next_at,
       v.relatives_phone, v.corrects_id, v.approved_at, v.withdrawn_at,
       -- The same for two versions that say the same, also when the words of neither are shown.
       md5(v.texts ->> 'nb') as words
  from crisis.status_version v join crisis.crisis c on c.id = v.crisis_id
 where v.approved_at is not null and c.mode <> 'exercise';
