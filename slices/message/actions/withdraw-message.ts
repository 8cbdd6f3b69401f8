import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { withdrawVersions } from '../store/approvals.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'
import { reasonOf } from './reason-of.ts'

/** Ends the message with a reason. A draft is dropped; what is out leaves the public pages. Throws `message.reason-needed`. */
export async function withdrawMessage(
  varde: Varde,
  caller: Caller,
  input: { messageId: string; reason: string },
): Promise<void> {
  const reason = reasonOf(input.reason)
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, input.messageId, 'withdraw')
    const now = varde.now()
    const [versionId = null] = await withdrawVersions(trx, message.id, now)
    await changeMessage(trx, message.id, { state: 'withdrawn', withdrawn_reason: reason, updated_at: now })
    await announce(trx, varde, caller, message, 'message.withdrawn', { versionId, reason })
  })
}
