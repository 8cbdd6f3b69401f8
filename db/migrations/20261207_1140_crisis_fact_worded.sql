-- What words rest on is what a fact says. Who says it may be put down better, and it may be confirmed again, without a word of it being another.
-- `worded_revision`: the revision in which what it says, or what is said against it, was last put in other words.
alter table crisis.fact add column worded_revision integer not null default 1;
update crisis.fact set worded_revision = revision where revision > 1;

-- What has fallen may be confirmed again: then the page says no longer that it is not.
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
  if tg_op = 'UPDATE' and to_jsonb(new) - 'disowned_at' = to_jsonb(old) - 'disowned_at' then
    return new;
  end if;
  raise exception 'what has stood on a status page is never changed or deleted';
end $$;

create or replace view crisis.public_hold as
select p.version_id, s.crisis_id,
       case when s.state = 'dropped' and s.dropped_reason in ('time-passed', 'closed') and f.is_changed then 'fact'
            when s.state in ('waiting', 'dropped', 'withdrawn') or p.dropped_reason is not null then 'ended'
            when f.is_changed then 'fact'
            else 'newer' end as code,
       null::timestamptz as from_at
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
  cross join lateral (
    select exists (select from crisis.statement_fact u join crisis.fact f on f.id = u.fact_id
                    where u.statement_id = s.id
                      and (f.worded_revision > u.revision
                           or case when u.is_counter then f.state <> 'rumour'
                                   else f.state <> 'confirmed' or f.police = 'waiting' end)) as is_changed) f
  cross join lateral (
    -- The same as rules/superseding.ts says of what is on its way: newer words are out in public already.
    select s.state = 'going' and s.kind in ('holding', 'update')
       and exists (select from crisis.statement_part o where o.statement_id = s.id and 'public' = any (o.groups) and not 'public' = any (o.ended_groups))
       and exists (select from crisis.statement n join crisis.statement_part q on q.statement_id = n.id
                    where n.crisis_id = s.crisis_id and n.number > s.number and n.kind in ('holding', 'update')
                      and q.languages = '{}' and 'public' = any (q.groups) and not 'public' = any (q.ended_groups)
                      and (n.state = 'out'
                           or n.state = 'going' and exists (
                              select from dispatch.public_wave w
                               where w.dispatch_id = q.dispatch_id and w.opened_at is not null
                                 and w.publishes && array['press-room']))) as is_older) n
 where p.version_id is not null
   and (s.state in ('waiting', 'dropped', 'withdrawn') or p.dropped_reason is not null or f.is_changed or n.is_older)
union all
select p.version_id, s.crisis_id, 'promise', s.next_at
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
 where p.version_id is not null and s.next_at is not null and s.state in ('going', 'out')
   and (p.languages = '{}' or p.texts::text ~ to_char(s.next_at at time zone 'Europe/Oslo', 'HH24[.:]MI'));
