import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { withdrawVersions } from '../store/approvals.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'

/** Takes an approved version back before it goes out, so that the text can change; it needs a new approval then. */
export async function reopenMessage(varde: Varde, caller: Caller, { messageId }: { messageId: string }): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, messageId, 'reopen')
    const now = varde.now()
    for (const versionId of await withdrawVersions(trx, messageId, now))
      await announce(trx, varde, caller, message, 'message.withdrawn', { versionId, reopened: true })
    await changeMessage(trx, messageId, { state: 'draft', updated_at: now })
  })
}
