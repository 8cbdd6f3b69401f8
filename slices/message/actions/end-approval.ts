import type { Trx } from '../../../kit/db/database.ts'
import { stateAfter, wasOut } from '../rules/message-state.ts'
import { approvalsOf, decideApproval, withdrawVersions } from '../store/approvals.ts'
import { changeMessage, lockMessage } from '../store/messages.ts'
import { announce } from './announce.ts'

type Ending = { messageId: string; room: string; reason: string; by: string; at: Date }

/**
 * The room that holds a text ends its approval, in the room's own transaction: a request that waits is over, what was granted is out of
 * use, and nobody can choose the text any more. `reason` is a code that pages translate. A text that has ended already is left as it
 * is; so is one that another room holds, or none.
 */
export async function endApproval(trx: Trx, { messageId, room, reason, by, at }: Ending): Promise<void> {
  const message = await lockMessage(trx, messageId)
  if (message?.held_by !== room || stateAfter(message.state, 'end') === null) return
  const open = (await approvalsOf(trx, messageId)).find((approval) => approval.decision === null)
  if (open) await decideApproval(trx, open.id, { decision: 'ended', decided_by: by, decided_at: at, reason })
  const [versionId = null] = await withdrawVersions(trx, messageId, at)
  await changeMessage(trx, messageId, {
    ...{ state: 'withdrawn', withdrawn_reason: reason, ended_from: message.state, updated_at: at },
  })
  const isOut = wasOut({ state: message.state, endedFrom: null })
  const content = { versionId, reason, wasOut: isOut, approvalId: open?.id ?? null }
  await announce(trx, { now: () => at }, { id: by }, message, 'message.withdrawn', content)
}
