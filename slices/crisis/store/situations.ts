import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

export type SituationRow = Selectable<CrisisTables['crisis.situation_report']>

/** The newest first. */
export async function situationsOf(db: Database, crisisId: string): Promise<SituationRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.situation_report')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .orderBy('number', 'desc')
    .execute()
}

export async function insertSituation(
  trx: Trx,
  row: Insertable<CrisisTables['crisis.situation_report']>,
): Promise<void> {
  await tablesOf(trx).insertInto('crisis.situation_report').values(row).execute()
}
