import type { Insertable, Selectable } from 'kysely'
import type { Trx } from '../../../kit/db/database.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

export type EntryRow = Selectable<CrisisTables['crisis.entry']>

/** Adds the entry at the end. The counter of the crisis is a lock: entries are numbered one after the other, without holes. */
export async function insertEntry(
  trx: Trx,
  row: Omit<Insertable<CrisisTables['crisis.entry']>, 'seq'>,
): Promise<EntryRow> {
  const tables = tablesOf(trx)
  const { last_entry } = await tables
    .updateTable('crisis.crisis')
    .set((e) => ({ last_entry: e('last_entry', '+', 1) }))
    .where('id', '=', row.crisis_id)
    .returning('last_entry')
    .executeTakeFirstOrThrow()
  return tables
    .insertInto('crisis.entry')
    .values({ ...row, seq: last_entry })
    .returningAll()
    .executeTakeFirstOrThrow()
}
