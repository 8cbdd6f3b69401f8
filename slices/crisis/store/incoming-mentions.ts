import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

export type MentionRow = Selectable<CrisisTables['crisis.incoming_mention']>

/** Rooms that are open and no exercise, each with its unit and since when. */
export async function listeningRooms(
  db: Database,
  mode: Mode,
): Promise<{ id: string; unitId: string; declaredAt: Date }[]> {
  return tablesOf(db)
    .selectFrom('crisis.crisis')
    .select(['id', 'unit_id as unitId', 'declared_at as declaredAt'])
    .where('state', '=', 'open')
    .where('mode', '=', mode)
    .execute()
}

/** Puts in those that are not there; gives the rooms that got something new. */
export async function putMentions(
  trx: Trx,
  rows: readonly Insertable<CrisisTables['crisis.incoming_mention']>[],
): Promise<string[]> {
  if (rows.length === 0) return []
  const made = await tablesOf(trx)
    .insertInto('crisis.incoming_mention')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .returning('crisis_id')
    .execute()
  return [...new Set(made.map((row) => row.crisis_id))]
}

export async function mentionsOfCrisis(db: Database, crisisId: string): Promise<MentionRow[]> {
  const rows = tablesOf(db).selectFrom('crisis.incoming_mention').selectAll().where('crisis_id', '=', crisisId)
  return rows.orderBy('taken_at', 'desc').orderBy('mention_key', 'desc').limit(500).execute()
}
