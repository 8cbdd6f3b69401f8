-- When somebody last worked on the import: one that stands still for a minute was left by a crash and is taken up again.
alter table audience.import add column touched_at timestamptz;
create index import_open on audience.import (touched_at) where state in ('checking', 'applying', 'undoing');

-- The keys in one order whatever the language of the database, so that a row written by an import counts as right.
create or replace function audience.refresh_contacts(ids text[]) returns void language sql as $$
  update audience.contact c
  set group_keys = w.group_keys, audience_kind = w.audience_kind, email = w.email, sms = w.sms, webhook = w.webhook,
      preferred = w.preferred
  from (
    select i.id, coalesce(g.group_keys, '{}') as group_keys, g.audience_kind, p.email, p.sms, p.webhook, p.preferred
    from unnest(ids) as i (id)
    left join lateral (
      select array_agg(distinct k.key collate "C" order by k.key collate "C") as group_keys,
             (array_agg(sg.audience_kind order by sg.sort, sg.key collate "C"))[1] as audience_kind
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
