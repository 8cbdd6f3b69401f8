import type { Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './tables.ts'

/** Takes the words out of why these texts were given back by this person, where the room that holds them has emptied the same. */
export async function emptyReturned(
  trx: Trx,
  { messageIds, by, reason }: { messageIds: readonly string[]; by: string; reason: string },
): Promise<void> {
  if (messageIds.length === 0) return
  await tablesOf(trx)
    .updateTable('message.approval')
    .set({ reason: '–' })
    .where('message_id', 'in', [...messageIds])
    .where('decision', '=', 'returned')
    .where('decided_by', '=', by)
    .where('reason', '=', reason)
    .execute()
}
