import type { Database, Trx } from '../../../kit/db/database.ts'
import { eraseWords } from '../../approval/index.ts'
import { tables } from './tables.ts'

type Erased = 'erased_at' | 'answers_erased_at'

/** Dispatches that ended before `before` and still hold names and addresses, or answers. */
export async function dispatchesToErase(db: Database, before: Date, what: Erased) {
  return tables(db)
    .selectFrom('dispatch.dispatch')
    .select(['id', 'mode', 'unit_id'])
    .where('closed_at', '<', before)
    .where(what, 'is', null)
    .orderBy('closed_at')
    .orderBy('id')
    .execute()
}

/** Removes what tells who a dispatch's recipients were. Returns how many rows lost it. */
export async function eraseNames(trx: Database, dispatchId: string, now: Date): Promise<number> {
  const db = tables(trx)
  const done = await db
    .updateTable('dispatch.recipient')
    .set({ display_name: null, email: null, sms: null })
    .where('dispatch_id', '=', dispatchId)
    .executeTakeFirst()
  // What a server answered may repeat the address.
  await db.updateTable('dispatch.attempt').set({ response: null }).where('dispatch_id', '=', dispatchId).execute()
  await db.updateTable('dispatch.dispatch').set({ erased_at: now }).where('id', '=', dispatchId).execute()
  return Number(done.numUpdatedRows)
}

/** Removes what recipients of a dispatch answered and asked. Returns how many answers and questions went. */
export async function eraseAnswers(trx: Trx, dispatchId: string, now: Date): Promise<number> {
  const db = tables(trx)
  const answers = await db.deleteFrom('dispatch.answer').where('dispatch_id', '=', dispatchId).executeTakeFirst()
  const ids = await db.selectFrom('dispatch.question_back').select('id').where('dispatch_id', '=', dispatchId).execute()
  for (const { id } of ids) await eraseWords(trx, { kind: 'dispatch.reply', subject: id }, now)
  const asked = await db.deleteFrom('dispatch.question_back').where('dispatch_id', '=', dispatchId).executeTakeFirst()
  await db.updateTable('dispatch.dispatch').set({ answers_erased_at: now }).where('id', '=', dispatchId).execute()
  return Number(answers.numDeletedRows) + Number(asked.numDeletedRows)
}
