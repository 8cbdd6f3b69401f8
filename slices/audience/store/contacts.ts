import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { audienceDb, audienceTrx } from './handle.ts'
import type { AudienceTables, ContactRow } from './tables.ts'

export type StoredContact = Selectable<ContactRow>
export type StoredPoint = Selectable<AudienceTables['audience.contact_point']>
export type ContactSearch = {
  text?: string
  group?: string
  unitId?: string
  language?: string
  suppressed?: boolean
  /** Leave out persons in these groups: union office shows only to those who may see it. */
  hideUnionPersons: boolean
  limit: number
  offset: number
}
/** What lists of contacts show, of `audience.contact as c`. */
export const CONTACT_COLUMNS = [
  'c.id',
  'c.kind',
  'c.name',
  'c.title',
  'c.language',
  'c.unit_id',
  'c.region',
  'c.legal_basis',
  'c.suppressed_reason',
  'c.protected',
  'c.is_demo',
  'c.group_keys',
  'c.email',
  'c.sms',
  'c.preferred',
] as const
type Shown = (typeof CONTACT_COLUMNS)[number] extends `c.${infer Name}` ? Name : never
export type FoundContact = Pick<StoredContact, Shown>

/** Contacts by name, title or address, sorted the Norwegian way, with the number of all that match. */
export async function searchContacts(
  handle: Database,
  search: ContactSearch,
): Promise<{ total: number; contacts: FoundContact[] }> {
  let query = audienceDb(handle).selectFrom('audience.contact as c')
  if (search.text) {
    const like = `%${search.text.replaceAll(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or([
        eb('c.name', 'ilike', like),
        eb('c.title', 'ilike', like),
        eb.and([eb('c.email', 'ilike', like), eb('c.protected', '=', false)]),
      ]),
    )
  }
  if (search.group) query = query.where(sql<boolean>`c.group_keys && array[${search.group}]::text[]`)
  if (search.unitId)
    query = query.where(
      sql<boolean>`c.unit_id in (select u.id from organisation.public_unit u where ${search.unitId} = any (u.path))`,
    )
  if (search.language) query = query.where('c.language', '=', search.language)
  if (search.suppressed) query = query.where('c.suppressed_reason', 'is not', null)
  if (search.hideUnionPersons)
    query = query.where(sql<boolean>`not (c.kind = 'person' and c.group_keys && array['unions'])`)
  const total = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const contacts = await query
    .select(CONTACT_COLUMNS)
    .orderBy('c.name')
    .orderBy('c.id')
    .limit(search.limit)
    .offset(search.offset)
    .execute()
  return { total: total.total, contacts }
}

export type WholeContact = { contact: StoredContact; points: StoredPoint[]; groups: string[] }

export async function findContact(handle: Database, id: string): Promise<WholeContact | null> {
  const db = audienceDb(handle)
  const contact = await db.selectFrom('audience.contact').selectAll().where('id', '=', id).executeTakeFirst()
  if (!contact) return null
  const points = await db
    .selectFrom('audience.contact_point')
    .selectAll()
    .where('contact_id', '=', id)
    .orderBy('id')
    .execute()
  const groups = await db
    .selectFrom('audience.contact_group as cg')
    .innerJoin('audience.stakeholder_group as g', 'g.id', 'cg.group_id')
    .select('g.key')
    .where('cg.contact_id', '=', id)
    .orderBy('g.sort')
    .execute()
  return { contact, points, groups: groups.map((group) => group.key) }
}

export type ContactFields = Pick<
  StoredContact,
  'kind' | 'name' | 'title' | 'language' | 'unit_id' | 'region' | 'legal_basis' | 'evidence' | 'protected'
>

/** Adds the contact, or changes it when there is one of that id: whoever saves it has looked at it. */
export async function saveContact(
  trx: Trx,
  id: string,
  fields: ContactFields,
  signed: { by: string; at: Date },
): Promise<void> {
  const touched = { ...fields, updated_at: signed.at, reviewed_at: signed.at }
  await audienceTrx(trx)
    .insertInto('audience.contact')
    .values({ id, ...touched, created_at: signed.at, writer_ids: [signed.by] })
    .onConflict((c) =>
      c.column('id').doUpdateSet({
        ...touched,
        writer_ids: sql<string[]>`array(select distinct unnest(contact.writer_ids || ${signed.by}::text))`,
      }),
    )
    .execute()
}

/** Everybody who has written a contact, or put it where it is: by hand, or by a file. */
export async function contactWriters(db: Database, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select unnest(writer_ids) as id from audience.contact where id = ${id}
    union select i.started_by from audience.import i where i.id in (
      select import_id from audience.contact where id = ${id}
      union select import_id from audience.contact_group where contact_id = ${id}
      union select import_id from audience.contact_point where contact_id = ${id})`.execute(db as Kysely<unknown>)
  return rows.map((row) => row.id)
}

/** The contact stands in exactly these groups afterwards. */
export async function setContactGroups(trx: Trx, id: string, groupIds: string[]): Promise<void> {
  const db = audienceTrx(trx)
  await db
    .deleteFrom('audience.contact_group')
    .where('contact_id', '=', id)
    .$if(groupIds.length > 0, (q) => q.where('group_id', 'not in', groupIds))
    .execute()
  if (groupIds.length === 0) return
  await db
    .insertInto('audience.contact_group')
    .values(groupIds.map((group_id) => ({ contact_id: id, group_id })))
    .onConflict((c) => c.doNothing())
    .execute()
}

export type PointFields = Pick<StoredPoint, 'id' | 'channel' | 'address' | 'preferred' | 'suppressed_reason'>

/** The contact has exactly these points afterwards. */
export async function setContactPoints(trx: Trx, contactId: string, points: PointFields[]): Promise<void> {
  const db = audienceTrx(trx)
  const keep = points.map((point) => sql`(${point.channel}, ${point.address})`)
  await db
    .deleteFrom('audience.contact_point')
    .where('contact_id', '=', contactId)
    .$if(keep.length > 0, (q) => q.where(sql<boolean>`(channel, address) not in (${sql.join(keep)})`))
    .execute()
  if (points.length === 0) return
  await db
    .insertInto('audience.contact_point')
    .values(points.map((point) => ({ ...point, contact_id: contactId })))
    .onConflict((c) =>
      c.columns(['contact_id', 'channel', 'address']).doUpdateSet((eb) => ({
        preferred: eb.ref('excluded.preferred'),
        suppressed_reason: eb.ref('excluded.suppressed_reason'),
      })),
    )
    .execute()
}

export async function setSuppressed(trx: Trx, id: string, reason: string | null, now: Date): Promise<void> {
  await audienceTrx(trx)
    .updateTable('audience.contact')
    .set({ suppressed_reason: reason, suppressed_at: reason ? now : null, updated_at: now })
    .where('id', '=', id)
    .execute()
}

export async function addSuppressions(
  trx: Trx,
  rows: { channel: string; digest: string; reason: string; at: Date }[],
): Promise<void> {
  if (rows.length === 0) return
  await audienceTrx(trx)
    .insertInto('audience.suppression')
    .values(rows.map((row) => ({ ...row, digest: Buffer.from(row.digest, 'hex') })))
    .onConflict((c) =>
      c
        .columns(['channel', 'digest'])
        .doUpdateSet((eb) => ({ reason: eb.ref('excluded.reason'), at: eb.ref('excluded.at') }))
        .where('suppression.reason' as never, 'in', ['bounces', 'wrong-person'] as never),
    )
    .execute()
}

/** Why each of these stands on the list of addresses that are not to be used; those that do not are left out. */
export async function listedReasons(trx: Trx, digests: string[]): Promise<Map<string, string>> {
  if (digests.length === 0) return new Map()
  const { rows } = await sql<{ digest: string; reason: string }>`
    select encode(digest, 'hex') as digest, reason from audience.suppression
    where digest in (select decode(d, 'hex') from unnest(${digests}::text[]) as d)`.execute(trx)
  return new Map(rows.map((row) => [row.digest, row.reason]))
}

/** The same addresses where they stand with other contacts. */
export async function suppressElsewhere(
  trx: Trx,
  contactId: string,
  points: readonly { channel: string; address: string }[],
  reason: string,
): Promise<void> {
  for (const { channel, address } of points)
    await sql`
      update audience.contact_point set suppressed_reason = ${reason}
      where channel = ${channel} and lower(address) = lower(${address}) and contact_id <> ${contactId}
        and (suppressed_reason is null or suppressed_reason not in ('asked', 'unsubscribed'))`.execute(trx)
}

export async function liftSuppressions(trx: Trx, digests: string[]): Promise<void> {
  if (digests.length === 0) return
  await audienceTrx(trx)
    .deleteFrom('audience.suppression')
    .where(
      'digest',
      'in',
      digests.map((digest) => Buffer.from(digest, 'hex')),
    )
    .execute()
}

export async function deleteContact(trx: Trx, id: string): Promise<void> {
  await audienceTrx(trx).deleteFrom('audience.contact').where('id', '=', id).execute()
}

/** Everyone, for an export, in pages by id. */
export async function exportPage(
  handle: Database,
  { group, after, hideUnionPersons }: { group?: string; after: string; hideUnionPersons: boolean },
): Promise<FoundContact[]> {
  let query = audienceDb(handle).selectFrom('audience.contact as c').where('c.id', '>', after)
  if (group) query = query.where(sql<boolean>`c.group_keys && array[${group}]::text[]`)
  if (hideUnionPersons) query = query.where(sql<boolean>`not (c.kind = 'person' and c.group_keys && array['unions'])`)
  return query.select(CONTACT_COLUMNS).orderBy('c.id').limit(2000).execute()
}
