import type { Database } from '../../../kit/db/database.ts'
import { tables } from './tables.ts'

/** Dispatches that ended before `before` and still hold names and addresses. */
export async function dispatchesToErase(db: Database, before: Date) {
  return tables(db)
    .selectFrom('dispatch.dispatch')
    .select(['id', 'mode', 'unit_id'])
    .where('closed_at', '<', before)
    .where('erased_at', 'is', null)
    .orderBy('closed_at')
    .execute()
}

/** Removes what tells who a dispatch's recipients were and what they wrote. Returns how many rows lost it. */
export async function eraseDispatch(trx: Database, dispatchId: string, now: Date): Promise<number> {
  const db = tables(trx)
  const done = await db
    .updateTable('dispatch.recipient')
    .set({ display_name: null, email: null, sms: null })
    .where('dispatch_id', '=', dispatchId)
    .executeTakeFirst()
  // What a server answered may repeat the address.
  await db.updateTable('dispatch.attempt').set({ response: null }).where('dispatch_id', '=', dispatchId).execute()
  await db.deleteFrom('dispatch.answer').where('dispatch_id', '=', dispatchId).execute()
  await db.deleteFrom('dispatch.question_back').where('dispatch_id', '=', dispatchId).execute()
  await db.updateTable('dispatch.dispatch').set({ erased_at: now }).where('id', '=', dispatchId).execute()
  return Number(done.numUpdatedRows)
}
