import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { withdrawVersions } from '../store/approvals.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'
import { reasonOf } from './reason-of.ts'

/**
 * Takes an approved version back before it goes out, so that the text can change; it needs a new approval then. Whoever approved it
 * reads the reason in the log. Gives the versions that are out of use, whose dispatches the caller stops in the same transaction. Throws
 * `message.reason-needed`, and `message.is-out` from the moment that a dispatch has started.
 */
export async function reopenMessage(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  input: { messageId: string; reason: string },
): Promise<string[]> {
  const reason = reasonOf(input.reason)
  const { message } = await takeUp(trx, varde, caller, input.messageId, 'reopen')
  const now = varde.now()
  const versionIds = await withdrawVersions(trx, message.id, now)
  for (const versionId of versionIds)
    await announce(trx, varde, caller, message, 'message.withdrawn', { versionId, reason, reopened: true })
  await changeMessage(trx, message.id, { state: 'draft', updated_at: now })
  return versionIds
}
