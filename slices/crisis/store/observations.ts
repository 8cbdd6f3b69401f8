import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './tables.ts'
import type { PracticeTables } from './tables-practice.ts'

export type ObservationRow = Selectable<PracticeTables['crisis.observation']>

/** What was seen in an exercise, the newest first. */
export async function observationsOf(db: Database, crisisId: string): Promise<ObservationRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.observation')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertObservation(
  trx: Trx,
  row: Insertable<PracticeTables['crisis.observation']>,
): Promise<void> {
  await tablesOf(trx).insertInto('crisis.observation').values(row).execute()
}

/** The observation, which is this finding from now on; null when it is one already, or there is none. */
export async function bindFinding(
  trx: Trx,
  crisisId: string,
  id: string,
  findingId: string,
): Promise<ObservationRow | null> {
  const row = await tablesOf(trx)
    .updateTable('crisis.observation')
    .set({ finding_id: findingId })
    .where('crisis_id', '=', crisisId)
    .where('id', '=', id)
    .where('finding_id', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}
