import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { MeasureTables } from './tables.ts'
import { tablesOf } from './tables.ts'

export type OwnLink = Selectable<MeasureTables['measure.own_link']>

export async function ownLinks(db: Database): Promise<OwnLink[]> {
  return tablesOf(db).selectFrom('measure.own_link').selectAll().orderBy('indicator_key').execute()
}

/** An indicator is counted from one query at a time: another one takes its place. */
export async function putOwnLink(trx: Trx, link: Insertable<MeasureTables['measure.own_link']>): Promise<void> {
  const { query, linked_by, linked_at } = link
  await tablesOf(trx)
    .insertInto('measure.own_link')
    .values(link)
    .onConflict((on) => on.column('indicator_key').doUpdateSet({ query, linked_by, linked_at }))
    .execute()
}

/** Gives whether there was one. */
export async function dropOwnLink(trx: Trx, key: string): Promise<boolean> {
  const { numDeletedRows } = await tablesOf(trx)
    .deleteFrom('measure.own_link')
    .where('indicator_key', '=', key)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function markCounted(trx: Trx, key: string, at: Date): Promise<void> {
  await tablesOf(trx).updateTable('measure.own_link').set({ counted_at: at }).where('indicator_key', '=', key).execute()
}
