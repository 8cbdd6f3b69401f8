-- Who Varde reaches. No table here knows an inmate, or who belongs to whom: inmates and convicted persons in the
-- community are counts per unit and language, relatives register themselves and are linked to nobody.
create schema audience;

create table audience.stakeholder_group (
  id text primary key,
  key text not null unique check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  parent_id text references audience.stakeholder_group (id),
  names jsonb not null,
  circle text not null check (circle in ('inner', 'outer')),
  reach text not null check (reach in ('staff', 'contacts', 'head-count', 'subscribers')),
  audience_kind text not null,
  -- Only for reach = staff: those who hold one of these duties. Empty: everyone employed.
  duties text[] not null default '{}',
  interest text check (interest in ('low', 'medium', 'high')),
  influence text check (influence in ('low', 'medium', 'high')),
  assessment text,
  sort integer not null default 0,
  -- Own key and the keys of every group above. Kept by a trigger.
  key_path text[] not null default '{}',
  is_reference boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index stakeholder_group_parent on audience.stakeholder_group (parent_id);

create table audience.contact (
  id text primary key,
  kind text not null check (kind in ('person', 'organisation')),
  name text not null,
  title text,
  language text not null default 'nb',
  unit_id text,
  region text,
  legal_basis text not null check (legal_basis in ('duty', 'subscription', 'public-task')),
  evidence text,
  protected boolean not null default false,
  suppressed_reason text,
  suppressed_at timestamptz,
  is_demo boolean not null default false,
  import_id text,
  -- Set the first time a dispatch has taken the contact up: from then on no import can be undone over it.
  used_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Read columns, kept by triggers from contact_group and contact_point so that freezing an audience reads one table.
  group_keys text[] not null default '{}',
  audience_kind text,
  email text,
  sms text,
  webhook text,
  preferred text
);
create index contact_group_keys on audience.contact using gin (group_keys);
create index contact_name on audience.contact (name, id);
create index contact_lower_name on audience.contact (lower(name));
create index contact_unit on audience.contact (unit_id) where unit_id is not null;
create index contact_import on audience.contact (import_id) where import_id is not null;

create table audience.contact_group (
  contact_id text not null references audience.contact (id) on delete cascade,
  group_id text not null references audience.stakeholder_group (id) on delete cascade,
  import_id text,
  primary key (contact_id, group_id)
);
create index contact_group_group on audience.contact_group (group_id);
create index contact_group_import on audience.contact_group (import_id) where import_id is not null;

create table audience.contact_point (
  id text primary key,
  contact_id text not null references audience.contact (id) on delete cascade,
  channel text not null check (channel in ('email', 'sms', 'webhook')),
  address text not null,
  preferred boolean not null default false,
  suppressed_reason text,
  import_id text,
  unique (contact_id, channel, address)
);
create index contact_point_address on audience.contact_point (lower(address), channel);
create index contact_point_import on audience.contact_point (import_id) where import_id is not null;

-- Addresses that must not come back by an import: keyed digests, so that the list itself tells nobody's address.
create table audience.suppression (
  channel text not null,
  digest bytea not null,
  reason text not null,
  at timestamptz not null,
  primary key (channel, digest)
);

create table audience.head_count (
  unit_id text not null,
  population text not null check (population in ('inmates', 'convicted')),
  language text not null,
  heads integer not null check (heads >= 0),
  counted_on date not null,
  set_by text not null,
  is_demo boolean not null default false,
  primary key (unit_id, population, language)
);

create table audience.subscription (
  id text primary key,
  unit_id text,
  -- Key of a stakeholder group below "relatives".
  topic text,
  channel text not null check (channel in ('email', 'sms')),
  -- Null once the registration has ended: the row is then only the evidence that it was asked for and ended.
  address text,
  language text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  evidence text not null,
  is_demo boolean not null default false,
  check (num_nonnulls(unit_id, topic) = 1),
  check (ended_at is null or address is null)
);
create unique index subscription_once on audience.subscription (channel, lower(address), coalesce(unit_id, topic))
  where address is not null;

create table audience.segment (
  id text primary key,
  name text not null,
  definition jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index segment_name on audience.segment (lower(name));

create table audience.import (
  id text primary key,
  file_name text not null,
  file_kind text not null check (file_kind in ('csv', 'xlsx')),
  bytes bigint not null,
  encoding text,
  separator text,
  columns jsonb not null,
  mapping jsonb not null,
  options jsonb not null,
  state text not null check (state in
    ('uploaded', 'checking', 'checked', 'applying', 'applied', 'stopped', 'failed', 'undoing', 'undone')),
  stop_asked boolean not null default false,
  rows_total integer,
  rows_done integer not null default 0,
  rows_faulty integer not null default 0,
  rows_duplicate integer not null default 0,
  contacts_made integer not null default 0,
  contacts_kept integer not null default 0,
  failure text,
  started_by text not null,
  started_at timestamptz not null,
  applied_at timestamptz,
  undone_at timestamptz
);

create table audience.import_fault (
  import_id text not null references audience.import (id) on delete cascade,
  row_number integer not null,
  field text not null,
  code text not null,
  -- The duplicate's contact, where there is one.
  contact_id text,
  primary key (import_id, row_number, field, code)
);

-- Works out the read columns of contacts. Rows that are right already are left alone, so an import that wrote them
-- itself pays for one look and no second version of the row.
create function audience.refresh_contacts(ids text[]) returns void language sql as $$
  update audience.contact c
  set group_keys = w.group_keys, audience_kind = w.audience_kind, email = w.email, sms = w.sms, webhook = w.webhook,
      preferred = w.preferred
  from (
    select i.id, coalesce(g.group_keys, '{}') as group_keys, g.audience_kind, p.email, p.sms, p.webhook, p.preferred
    from unnest(ids) as i (id)
    left join lateral (
      select array_agg(distinct k.key order by k.key) as group_keys,
             (array_agg(sg.audience_kind order by sg.sort, sg.key))[1] as audience_kind
      from audience.contact_group cg
      join audience.stakeholder_group sg on sg.id = cg.group_id
      cross join lateral unnest(sg.key_path) as k (key)
      where cg.contact_id = i.id
    ) g on true
    left join lateral (
      select (array_agg(cp.address order by cp.preferred desc, cp.id) filter (where cp.channel = 'email'))[1] as email,
             (array_agg(cp.address order by cp.preferred desc, cp.id) filter (where cp.channel = 'sms'))[1] as sms,
             (array_agg(cp.address order by cp.preferred desc, cp.id) filter (where cp.channel = 'webhook'))[1] as webhook,
             (array_agg(cp.channel order by cp.preferred desc, cp.channel, cp.id))[1] as preferred
      from audience.contact_point cp
      where cp.contact_id = i.id and cp.suppressed_reason is null
    ) p on true
  ) w
  where c.id = w.id
    and (c.group_keys, c.audience_kind, c.email, c.sms, c.webhook, c.preferred)
      is distinct from (w.group_keys, w.audience_kind, w.email, w.sms, w.webhook, w.preferred)
$$;

create function audience.part_changed() returns trigger language plpgsql as $$
begin
  perform audience.refresh_contacts((select array_agg(distinct contact_id) from changed));
  return null;
end $$;

create trigger contact_point_insert after insert on audience.contact_point referencing new table as changed
  for each statement execute function audience.part_changed();
create trigger contact_point_update after update on audience.contact_point referencing new table as changed
  for each statement execute function audience.part_changed();
create trigger contact_point_delete after delete on audience.contact_point referencing old table as changed
  for each statement execute function audience.part_changed();
create trigger contact_group_insert after insert on audience.contact_group referencing new table as changed
  for each statement execute function audience.part_changed();
create trigger contact_group_delete after delete on audience.contact_group referencing old table as changed
  for each statement execute function audience.part_changed();

-- A group that is new, moved or of another kind: its path, the paths below it, and the contacts in all of them.
create function audience.group_changed() returns trigger language plpgsql as $$
declare touched text[];
begin
  if pg_trigger_depth() > 1 then return null; end if;
  with recursive tree as (
    select id, array[key] as path from audience.stakeholder_group where parent_id is null
    union all
    select g.id, t.path || g.key from audience.stakeholder_group g join tree t on g.parent_id = t.id
  ), moved as (
    update audience.stakeholder_group g set key_path = t.path from tree t
    where t.id = g.id and g.key_path is distinct from t.path returning g.id
  )
  select array_agg(id) into touched from (select id from moved union select id from changed) t;
  perform audience.refresh_contacts(
    (select array_agg(distinct contact_id) from audience.contact_group where group_id = any(touched)));
  return null;
end $$;
create trigger stakeholder_group_insert after insert on audience.stakeholder_group referencing new table as changed
  for each statement execute function audience.group_changed();
create trigger stakeholder_group_update after update on audience.stakeholder_group referencing new table as changed
  for each statement execute function audience.group_changed();

-- One row per possible recipient, whatever the number of groups that person stands in. `regions` and `unit_kinds` are
-- lists because one address may have registered for several units; for the others they hold one element at most.
create view audience.public_recipient as
select
  'staff'::text as source,
  p.id as source_id,
  -- People of the ministry are not the agency's own staff.
  case when u.kind = 'ministry' then array['ministry']
    else array(select g.key from audience.stakeholder_group g where g.reach = 'staff' and g.duties = '{}')
      || coalesce(d.group_keys, '{}') end as group_keys,
  case when u.kind = 'ministry' then 'ministry' else 'staff' end as audience_kind,
  p.unit_id,
  coalesce(u.path, '{}') as unit_path,
  u.region,
  p.language,
  1 as heads,
  p.display_name,
  case when not p.protected then p.email end as email,
  case when not p.protected then p.mobile end as sms,
  null::text as webhook,
  case when p.email is null and p.mobile is not null then 'sms' else 'email' end as preferred,
  'duty'::text as legal_basis,
  coalesce(d.duties, '{}') as duties,
  case when p.protected then 'protected' end as excluded_reason,
  array_remove(array[u.region], null) as regions,
  array_remove(array[u.kind], null) as unit_kinds
from organisation.public_person p
left join organisation.public_unit u on u.id = p.unit_id
left join (
  select h.person_id, array_agg(distinct h.duty) as duties,
         array_agg(distinct k.key) filter (where k.key is not null) as group_keys
  from organisation.public_duty h
  left join audience.stakeholder_group g on g.reach = 'staff' and h.duty = any (g.duties)
  left join lateral unnest(g.key_path) as k (key) on true
  group by h.person_id
) d on d.person_id = p.id
union all
select
  'contact', c.id, c.group_keys, c.audience_kind, c.unit_id, coalesce(u.path, '{}'), coalesce(c.region, u.region),
  c.language, 1, c.name,
  case when not c.protected then c.email end,
  case when not c.protected then c.sms end,
  case when not c.protected then c.webhook end,
  coalesce(c.preferred, 'email'), c.legal_basis, '{}'::text[],
  case
    when c.protected then 'protected'
    when c.suppressed_reason = 'unsubscribed' then 'unsubscribed'
    when c.suppressed_reason is not null then 'suppressed'
  end,
  array_remove(array[coalesce(c.region, u.region)], null), array_remove(array[u.kind], null)
from audience.contact c
left join organisation.public_unit u on u.id = c.unit_id
union all
select
  'subscriber', s.id, s.group_keys, 'relatives', s.unit_id, s.unit_path,
  case when cardinality(s.regions) = 1 then s.regions[1] end,
  s.language, 1, null::text,
  case when s.channel = 'email' then s.address end,
  case when s.channel = 'sms' then s.address end,
  null::text, s.channel, 'subscription', '{}'::text[], null::text, s.regions, s.unit_kinds
from (
  select min(n.id) as id, n.channel, min(n.address) as address,
         (array_agg(n.language order by n.id desc))[1] as language,
         case when count(distinct n.unit_id) = 1 then min(n.unit_id) end as unit_id,
         array(select g.key from audience.stakeholder_group g where g.key = 'relatives')
           || coalesce(array_agg(distinct n.topic) filter (where n.topic is not null), '{}') as group_keys,
         coalesce(array_agg(distinct p.id) filter (where p.id is not null), '{}') as unit_path,
         coalesce(array_agg(distinct u.region) filter (where u.region is not null), '{}') as regions,
         coalesce(array_agg(distinct u.kind) filter (where u.kind is not null), '{}') as unit_kinds
  from audience.subscription n
  left join organisation.public_unit u on u.id = n.unit_id
  left join lateral unnest(u.path) as p (id) on true
  where n.confirmed_at is not null and n.ended_at is null
  group by n.channel, lower(n.address)
) s
union all
select
  'head-count', h.unit_id || ':' || h.population || ':' || h.language,
  array(select g.key from audience.stakeholder_group g where g.reach = 'head-count' and g.audience_kind = h.population),
  h.population, h.unit_id, coalesce(u.path, '{}'), u.region, h.language, h.heads, u.name, null, null, null, 'print',
  'duty', '{}'::text[], null, array_remove(array[u.region], null), array_remove(array[u.kind], null)
from audience.head_count h
join organisation.public_unit u on u.id = h.unit_id
where h.heads > 0;
