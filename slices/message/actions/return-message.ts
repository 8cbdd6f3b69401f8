import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { closeApproval, openApproval } from './decide-approval.ts'
import { takeUp } from './load-message.ts'
import { reasonOf } from './reason-of.ts'

/** Sends the text back to its writers with a reason they can act on. Throws `message.reason-needed`. */
export async function returnMessage(
  varde: Varde,
  caller: Caller,
  input: { messageId: string; approvalId: string; reason: string },
): Promise<void> {
  await varde.db.transaction().execute((trx) => returnInRoom(trx, varde, caller, { ...input, room: null }))
}

/** The same in the caller's transaction, for a text that this room holds. */
export async function returnInRoom(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  input: { messageId: string; approvalId: string; reason: string; room: string | null },
): Promise<void> {
  const reason = reasonOf(input.reason)
  const loaded = await takeUp(trx, varde, caller, input.messageId, 'return', input.room)
  const { id } = await openApproval(trx, input.messageId, input.approvalId)
  await closeApproval(trx, varde, caller, loaded, id, 'returned', reason)
  await changeMessage(trx, input.messageId, { state: 'draft', updated_at: varde.now() })
  await announce(trx, varde, caller, loaded.message, 'message.returned', { approvalId: id, reason })
}
