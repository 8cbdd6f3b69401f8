import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { clearLetters } from './register-reads.ts'
import { type PressTables, pressTables } from './tables.ts'

export type JournalistRow = Selectable<PressTables['press.journalist']>
export type OutletRow = Selectable<PressTables['press.outlet']>

/** Journalists whose name, address or outlet begins with what is typed; those who asked last first. */
export async function findJournalists(handle: Database, mode: Mode, typed: string, limit: number) {
  const start = `%${typed.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return pressTables(handle)
    .selectFrom('press.journalist as j')
    .leftJoin('press.outlet as o', 'o.id', 'j.outlet_id')
    .select(['j.id', 'j.name', 'j.email', 'j.phone', 'j.language', 'j.topics', 'j.source'])
    .select(['j.last_asked_at as lastAskedAt', 'o.id as outletId', 'o.name as outletName'])
    .where('j.mode', '=', mode)
    .where((e) =>
      e.or([
        e(sql<string>`lower(j.name)`, 'like', start),
        e(sql<string>`lower(coalesce(j.email, ''))`, 'like', start),
        e(sql<string>`lower(coalesce(o.name, ''))`, 'like', start),
      ]),
    )
    .orderBy(sql`j.last_asked_at desc nulls last, j.name, j.id`)
    .limit(limit)
    .execute()
}

/** Outlets whose name holds what is typed, with how often they have asked. */
export async function findOutlets(handle: Database, mode: Mode, typed: string, limit: number) {
  const start = `%${typed.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return pressTables(handle)
    .selectFrom('press.outlet as o')
    .select(['o.id', 'o.name', 'o.email', 'o.phone', 'o.note'])
    .select([
      sql<number>`(select count(*)::integer from press.inquiry i where i.outlet_id = o.id)`.as('inquiries'),
      sql<number>`(select count(*)::integer from press.journalist j where j.outlet_id = o.id)`.as('journalists'),
    ])
    .where('o.mode', '=', mode)
    .where(sql<string>`lower(o.name)`, 'like', start)
    .orderBy('o.name')
    .limit(limit)
    .execute()
}

/** Every outlet of the register, by name. */
export async function listOutlets(db: Database, mode: Mode): Promise<{ id: string; name: string }[]> {
  const found = pressTables(db).selectFrom('press.outlet').select(['id', 'name']).where('mode', '=', mode)
  return found.orderBy('name').execute()
}

export async function outletNamed(db: Database, mode: Mode, name: string): Promise<OutletRow | null> {
  const found = pressTables(db)
    .selectFrom('press.outlet')
    .selectAll()
    .where('mode', '=', mode)
    .where(sql<string>`lower(name)`, '=', name.trim().toLowerCase())
  return (await found.executeTakeFirst()) ?? null
}

/** Somebody else who has this address. */
export async function journalistAt(db: Database, mode: Mode, email: string, otherThan: string): Promise<boolean> {
  const found = pressTables(db).selectFrom('press.journalist').select('id').where('mode', '=', mode)
  const other = found.where(sql<string>`lower(email)`, '=', email.toLowerCase()).where('id', '<>', otherThan)
  return (await other.executeTakeFirst()) !== undefined
}

/** By address when there is one, else by the same name in the same outlet. */
export async function knownJournalist(
  db: Database,
  mode: Mode,
  asked: { name: string; email: string | null; outletId: string | null },
): Promise<JournalistRow | null> {
  const all = pressTables(db).selectFrom('press.journalist').selectAll().where('mode', '=', mode)
  if (asked.email) {
    const byMail = all.where(sql<string>`lower(email)`, '=', asked.email.toLowerCase())
    const found = await byMail.executeTakeFirst()
    if (found) return found
  }
  if (!asked.name.trim()) return null
  const byName = all
    .where(sql<string>`lower(name)`, '=', asked.name.trim().toLowerCase())
    .where('outlet_id', asked.outletId === null ? 'is' : '=', asked.outletId)
  return (
    (await byName.orderBy(sql`source = 'register'`, 'desc').orderBy('made_at').orderBy('id').executeTakeFirst()) ?? null
  )
}

/** Somebody else in the register with the same name, the longest known first; null when there is none. */
export async function namesakeOf(db: Database, { id, mode, name, made_at }: JournalistRow) {
  const found = pressTables(db).selectFrom('press.journalist').select(['id', 'name', 'email']).where('mode', '=', mode)
  const same = found.where(sql<string>`lower(name)`, '=', name.toLowerCase()).where('id', '<>', id)
  return (
    (await same
      .where(sql<boolean>`(made_at, id) < (${made_at}, ${id})`)
      .orderBy('made_at')
      .orderBy('id')
      .executeTakeFirst()) ?? null
  )
}

export async function findJournalist(db: Database, mode: Mode, id: string): Promise<JournalistRow | null> {
  const found = pressTables(db).selectFrom('press.journalist').selectAll().where('id', '=', id).where('mode', '=', mode)
  return (await found.executeTakeFirst()) ?? null
}

export async function findOutlet(db: Database, id: string): Promise<OutletRow | null> {
  const found = pressTables(db).selectFrom('press.outlet').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

export async function insertOutlet(trx: Trx, row: Insertable<PressTables['press.outlet']>): Promise<void> {
  await pressTables(trx).insertInto('press.outlet').values(row).execute()
}

export async function insertJournalist(trx: Trx, row: Insertable<PressTables['press.journalist']>): Promise<void> {
  await pressTables(trx).insertInto('press.journalist').values(row).execute()
}

export async function changeJournalist(
  trx: Trx,
  id: string,
  change: Updateable<PressTables['press.journalist']>,
): Promise<void> {
  await pressTables(trx).updateTable('press.journalist').set(change).where('id', '=', id).execute()
}

/** The person goes; what was asked and answered stays without them. */
export async function deleteJournalist(trx: Trx, id: string): Promise<void> {
  const db = pressTables(trx)
  const asked = await db
    .updateTable('press.inquiry')
    .set({ journalist_id: null, reply_email: null, reply_phone: null })
    .where('journalist_id', '=', id)
    .returning('id')
    .execute()
  await clearLetters(
    trx,
    asked.map((row) => row.id),
  )
  await db.deleteFrom('press.journalist').where('id', '=', id).execute()
}

export async function changeOutlet(
  trx: Trx,
  id: string,
  change: Updateable<PressTables['press.outlet']>,
): Promise<void> {
  await pressTables(trx).updateTable('press.outlet').set(change).where('id', '=', id).execute()
}
