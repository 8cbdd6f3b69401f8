import type { Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './tables.ts'

/** Remarks in drafts, and what was said beside a translation that is done, from before a moment. Returns how many went. */
export async function eraseRemarks(trx: Trx, before: Date): Promise<number> {
  const db = tablesOf(trx)
  const gone = await db.deleteFrom('message.comment').where('created_at', '<', before).executeTakeFirst()
  await db
    .updateTable('message.translation')
    .set({ note: '', reason: null })
    .where('moved_at', '<', before)
    .where('state', 'in', ['checked', 'given-back', 'withdrawn'])
    .execute()
  return Number(gone.numDeletedRows)
}

/** Forgets who was told about a translation before a moment. */
export async function eraseNotices(trx: Trx, before: Date): Promise<void> {
  await tablesOf(trx).deleteFrom('message.translation_notice').where('made_at', '<', before).execute()
}
