import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { withdrawVersions } from '../store/approvals.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'
import { reasonOf } from './reason-of.ts'

/**
 * Takes an approved version back before it goes out, so that the text can change; it needs a new approval then. Whoever approved it
 * reads the reason in the log. Throws `message.reason-needed`.
 */
export async function reopenMessage(
  varde: Varde,
  caller: Caller,
  input: { messageId: string; reason: string },
): Promise<void> {
  const reason = reasonOf(input.reason)
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, input.messageId, 'reopen')
    const now = varde.now()
    for (const versionId of await withdrawVersions(trx, message.id, now))
      await announce(trx, varde, caller, message, 'message.withdrawn', { versionId, reason, reopened: true })
    await changeMessage(trx, message.id, { state: 'draft', updated_at: now })
  })
}
