-- What has stood on a status page, and the CAP message of it, name the unit as it was called then: a new name changes neither.
alter table crisis.status_version add column unit_name text, add column unit_names jsonb check (jsonb_typeof(unit_names) = 'object');

create function crisis.name_status_unit() returns trigger language plpgsql as $$
begin
  if new.approved_at is not null and (tg_op = 'INSERT' or old.approved_at is null) then
    select u.name, u.names into new.unit_name, new.unit_names
      from crisis.crisis c join organisation.public_unit u on u.id = c.unit_id where c.id = new.crisis_id;
  end if;
  return new;
end $$;
create trigger status_version_named before insert or update on crisis.status_version
  for each row execute function crisis.name_status_unit();

alter table crisis.status_version disable trigger status_version_kept;
update crisis.status_version v set unit_name = u.name, unit_names = u.names
  from crisis.crisis c join organisation.public_unit u on u.id = c.unit_id
 where c.id = v.crisis_id and v.approved_at is not null;
alter table crisis.status_version enable trigger status_version_kept;

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
       coalesce(v.unit_name, '') as unit_name, coalesce(v.unit_names, '{}') as unit_names
  from crisis.status_version v join crisis.crisis c on c.id = v.crisis_id
 where v.approved_at is not null and c.mode <> 'exercise';
