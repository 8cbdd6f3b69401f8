import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type PressTables, pressTables } from './tables.ts'

type UnitNames = { unitName: string; unitNames: Record<string, string> }
export type PublicOccasion = Selectable<PressTables['press.public_occasion']> & UnitNames
export type OccasionRow = Selectable<PressTables['press.occasion']>
export type ListedOccasion = OccasionRow & UnitNames & { isPublic: boolean; asked: number; accepted: number }
/** How long what is over stays on the list and in the calendar. */
const KEPT = sql`interval '400 days'`

function open(db: Database, mode: Mode) {
  return pressTables(db)
    .selectFrom('press.public_occasion as o')
    .leftJoin('organisation.public_unit as u', 'u.id', 'o.unit_id')
    .selectAll('o')
    .select([
      sql<string>`coalesce(u.name, '')`.as('unitName'),
      sql<Record<string, string>>`coalesce(u.names, '{}')`.as('unitNames'),
    ])
    .where('o.mode', '=', mode)
}

/** What anyone may know of, the next one first; `coming` leaves out what is over. Read as `varde_public`. */
export async function readOccasions(db: Database, mode: Mode, which: 'coming' | 'all'): Promise<PublicOccasion[]> {
  const query = open(db, mode).orderBy('o.starts_at').orderBy('o.id').limit(500)
  const since =
    which === 'coming' ? sql<boolean>`o.ends_at > clock_timestamp()` : sql<boolean>`o.ends_at > now() - ${KEPT}`
  return query.where(since).execute()
}

/** The occasion whose id ends with `key`, when anyone may know of it. Read as `varde_public`. */
export async function readOccasion(db: Database, mode: Mode, key: string): Promise<PublicOccasion | null> {
  return (await open(db, mode).where(sql<boolean>`right(o.id, 12) = ${key}`).executeTakeFirst()) ?? null
}

/** What is new in the press room, newest first: entries of the feeds. */
export async function readNewOccasions(db: Database, mode: Mode, limit: number): Promise<PublicOccasion[]> {
  return open(db, mode).orderBy('o.public_from', 'desc').orderBy('o.id').limit(limit).execute()
}

/** Every occasion of these units (null: of all), those to come first and then what was. For the staff. */
export async function listOccasions(db: Database, mode: Mode, id?: string): Promise<ListedOccasion[]> {
  const query = pressTables(db)
    .selectFrom('press.occasion as o')
    .leftJoin('organisation.public_unit as u', 'u.id', 'o.unit_id')
    .selectAll('o')
    .select([
      sql<string>`coalesce(u.name, '')`.as('unitName'),
      sql<Record<string, string>>`coalesce(u.names, '{}')`.as('unitNames'),
      sql<boolean>`exists (select from press.public_occasion p where p.id = o.id)`.as('isPublic'),
      countOf('asked'),
      countOf('accepted'),
    ])
    .where('o.mode', '=', mode)
  const narrow = id === undefined ? query : query.where('o.id', '=', id)
  return narrow
    .orderBy(sql`o.ends_at < now()`)
    .orderBy(sql`abs(extract(epoch from o.starts_at - now()))`)
    .orderBy('o.id')
    .limit(300)
    .execute()
}

const countOf = (state: 'asked' | 'accepted') =>
  sql<number>`(select count(*)::int from press.accreditation a where a.occasion_id = o.id and a.state = ${state})`.as(
    state,
  )

export async function findOccasion(db: Database, mode: Mode, id: string): Promise<ListedOccasion | null> {
  return (await listOccasions(db, mode, id))[0] ?? null
}

export async function insertOccasion(trx: Trx, row: Insertable<PressTables['press.occasion']>): Promise<void> {
  await pressTables(trx).insertInto('press.occasion').values(row).execute()
}

/** Locks an occasion while it is changed; null when there is none. */
export async function lockOccasion(trx: Trx, mode: Mode, id: string): Promise<OccasionRow | null> {
  const query = pressTables(trx).selectFrom('press.occasion').selectAll().where('id', '=', id).where('mode', '=', mode)
  return (await query.forUpdate().executeTakeFirst()) ?? null
}

export async function changeOccasion(
  trx: Trx,
  id: string,
  change: Updateable<PressTables['press.occasion']>,
): Promise<void> {
  await pressTables(trx).updateTable('press.occasion').set(change).where('id', '=', id).execute()
}

/** Is it out by the database's clock? */
export async function isOccasionOut(db: Database, id: string): Promise<boolean> {
  const found = pressTables(db).selectFrom('press.public_occasion').select('id').where('id', '=', id)
  return (await found.executeTakeFirst()) !== undefined
}

/** What the text is called that an occasion waits for. */
export async function titleOfText(db: Database, messageId: string): Promise<string> {
  const { rows } = await sql<{ title: string }>`
    select title from message.public_message where id = ${messageId}`.execute(db)
  return rows[0]?.title ?? ''
}

/** Only a draft: what nobody was told of. */
export async function deleteDraft(trx: Trx, id: string): Promise<void> {
  await pressTables(trx).deleteFrom('press.occasion').where('id', '=', id).where('public_from', 'is', null).execute()
}
