-- Names of those who have confirmed: only on a closed list of grounds of safety, and until a day.
create table message.by_name_ground (
  key text primary key,
  names jsonb not null,
  valid_from date not null,
  valid_to date
);
-- New installations get the list from their pack.
insert into message.by_name_ground (key, names, valid_from)
select * from (values
  ('infection-control', '{"nb": "smittevern", "nn": "smittevern", "en": "infection control"}'::jsonb, date '2026-01-01'),
  ('fire-and-evacuation', '{"nb": "brann- og evakueringsrutinen", "nn": "brann- og evakueringsrutinen", "en": "the fire and evacuation routine"}'::jsonb, date '2026-01-01'),
  ('security-alert', '{"nb": "et sikkerhetsvarsel", "nn": "eit tryggingsvarsel", "en": "a security alert"}'::jsonb, date '2026-01-01'),
  ('work-accident', '{"nb": "fare for liv eller helse på arbeidsplassen", "nn": "fare for liv eller helse på arbeidsplassen", "en": "danger to life or health at the workplace"}'::jsonb, date '2026-01-01')
) as grounds where exists (select from message.legal_basis);

alter table message.message add column by_name_ground text, add column by_name_until date;
-- {ground, words, until}, frozen with the version.
alter table message.version add column by_name_terms jsonb;
-- What was out under the old rule told its recipients that names are seen: that holds a month more. What was not out is by name no longer.
alter table message.message add column by_name_old_until date;
update message.message set by_name_old_until = (now() at time zone 'Europe/Oslo')::date + 30
 where state = 'dispatched' and exists (select from message.version v where v.message_id = message.id and v.by_name);

do $$ declare c record; begin
  for c in select conrelid::regclass as place, conname from pg_constraint
            where contype = 'c' and conrelid in ('message.message'::regclass, 'message.version'::regclass)
              and pg_get_constraintdef(oid) like '%by_name_reason%'
  loop execute format('alter table %s drop constraint %I', c.place, c.conname); end loop; end $$;
alter table message.message add check
  (not by_name or coalesce(by_name_reason, '') <> '' or (by_name_ground is not null and by_name_until is not null));
alter table message.version add check (not by_name or coalesce(by_name_reason, '') <> '' or by_name_terms is not null);
