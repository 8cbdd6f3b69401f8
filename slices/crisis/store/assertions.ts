import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './tables.ts'

/** What has been confirmed in a room of what its first words assert, as it is written there. */
export async function confirmedIn(db: Database, crisisId: string): Promise<string[]> {
  const rows = tablesOf(db).selectFrom('crisis.assertion').select('text').where('crisis_id', '=', crisisId)
  return (await rows.orderBy('confirmed_at').orderBy('text').execute()).map((row) => row.text)
}

export async function insertAssertions(
  trx: Trx,
  crisisId: string,
  texts: readonly string[],
  signed: { by: string; at: Date },
): Promise<void> {
  if (texts.length === 0) return
  const rows = texts.map((text) => ({ crisis_id: crisisId, text, confirmed_by: signed.by, confirmed_at: signed.at }))
  await tablesOf(trx).insertInto('crisis.assertion').values(rows).execute()
}
