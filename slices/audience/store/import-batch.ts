import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'

/** What one row looks for among the contacts that are there already. */
export type Sought = {
  row: number
  kind: string
  name: string
  unitId: string | null
  email: string | null
  sms: string | null
}

/**
 * Contacts that rows would repeat: the same address, the same name in the same unit, or an organisation of the same
 * name. Contacts that this import made itself do not count, so that a batch may be tried again.
 */
export async function findDuplicates(handle: Database, rows: Sought[]): Promise<Map<number, string>> {
  if (rows.length === 0) return new Map()
  const found = await sql<{ row: number; contact_id: string }>`
    with d as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as d (row int, kind text, name text, "unitId" text, email text, sms text))
    select distinct on (t.row) t.row, t.contact_id from (
      select d.row, p.contact_id, 1 as rank from d join audience.contact_point p
        on lower(p.address) = lower(d.email) and p.channel = 'email'
      union all
      select d.row, p.contact_id, 2 from d join audience.contact_point p on lower(p.address) = d.sms and p.channel = 'sms'
      union all
      select d.row, c.id, 3 from d join audience.contact c
        on lower(c.name) = lower(d.name) and c.kind = d.kind
        and (c.unit_id = d."unitId" or (c.kind = 'organisation' and c.unit_id is not distinct from d."unitId"))
    ) t order by t.row, t.rank, t.contact_id`.execute(handle)
  return new Map(found.rows.map((row) => [row.row, row.contact_id]))
}

export type GroupForImport = { id: string; key: string; keyPath: string[]; audienceKind: string; sort: number }

/** Groups that contacts may stand in, by key. */
export async function contactGroups(handle: Database): Promise<(GroupForImport & { names: Record<string, string> })[]> {
  const { rows } = await sql<GroupForImport & { names: Record<string, string> }>`
    select id, key, key_path as "keyPath", audience_kind as "audienceKind", sort, names
    from audience.stakeholder_group where reach = 'contacts' order by sort, key`.execute(handle)
  return rows
}

export type NewContact = {
  id: string
  kind: string
  name: string
  title: string | null
  language: string
  unitId: string | null
  region: string | null
  basis: string
  evidence: string
  email: string | null
  sms: string | null
  webhook: string | null
  preferred: string
  groupKeys: string[]
  groupIds: string[]
  audienceKind: string
  points: { id: string; channel: string; address: string; preferred: boolean }[]
}

/** Contacts with their points and groups in one statement; the read columns are given, so the triggers find them right. */
export async function insertContacts(
  trx: Trx,
  importId: string | null,
  contacts: NewContact[],
  now: Date,
): Promise<void> {
  if (contacts.length === 0) return
  await sql`
    with d as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) as d (
        id text, kind text, name text, title text, language text, "unitId" text, region text, basis text, evidence text,
        email text, sms text, webhook text, preferred text, "groupKeys" jsonb, "groupIds" jsonb, "audienceKind" text,
        points jsonb)
    ), c as (
      insert into audience.contact (id, kind, name, title, language, unit_id, region, legal_basis, evidence, import_id,
        created_at, updated_at, group_keys, audience_kind, email, sms, webhook, preferred)
      select d.id, d.kind, d.name, d.title, d.language, d."unitId", d.region, d.basis, d.evidence, ${importId}::text,
        ${now}::timestamptz, ${now}::timestamptz, array(select jsonb_array_elements_text(d."groupKeys")), d."audienceKind",
        d.email, d.sms, d.webhook, d.preferred
      from d
    ), p as (
      insert into audience.contact_point (id, contact_id, channel, address, preferred, import_id)
      select p.id, d.id, p.channel, p.address, p.preferred, ${importId}::text
      from d cross join lateral jsonb_to_recordset(d.points) as p (id text, channel text, address text, preferred boolean)
    )
    insert into audience.contact_group (contact_id, group_id, import_id)
    select d.id, g.id, ${importId}::text from d cross join lateral jsonb_array_elements_text(d."groupIds") as g (id)`.execute(
    trx,
  )
}

/** Puts contacts that were there already into the groups of the import; undoing takes them out again. */
export async function addToGroups(
  trx: Trx,
  importId: string,
  pairs: { contactId: string; groupId: string }[],
): Promise<void> {
  if (pairs.length === 0) return
  await sql`
    insert into audience.contact_group (contact_id, group_id, import_id)
    select distinct d."contactId", d."groupId", ${importId}::text
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as d ("contactId" text, "groupId" text)
    on conflict do nothing`.execute(trx)
}

/** Which of these digests are on the list of addresses that must not come back. */
export async function suppressedDigests(handle: Database, digests: string[]): Promise<Set<string>> {
  if (digests.length === 0) return new Set()
  const { rows } = await sql<{ digest: string }>`
    select encode(digest, 'hex') as digest from audience.suppression
    where digest in (select decode(d, 'hex') from unnest(${digests}::text[]) as d)`.execute(handle)
  return new Set(rows.map((row) => row.digest))
}

export async function hasSuppressions(handle: Database): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from audience.suppression) as any`.execute(handle)
  return rows[0]!.any
}

/** Takes away up to `limit` contacts that the import made and nobody has used or changed since. Returns how many. */
export async function removeImported(trx: Trx, importId: string, limit: number): Promise<number> {
  const result = await sql`
    delete from audience.contact where id in (
      select id from audience.contact
      where import_id = ${importId} and used_at is null and updated_at = created_at limit ${limit})`.execute(trx)
  return Number(result.numAffectedRows ?? 0)
}

/** Takes contacts that were there before out of the groups that the import put them in. */
export async function removeImportedGroups(trx: Trx, importId: string): Promise<number> {
  const result = await sql`
    delete from audience.contact_group cg using audience.contact c
    where cg.import_id = ${importId} and c.id = cg.contact_id and c.import_id is distinct from ${importId}`.execute(trx)
  return Number(result.numAffectedRows ?? 0)
}

export async function countImported(handle: Database, importId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from audience.contact where import_id = ${importId}`.execute(handle)
  return rows[0]!.count
}
