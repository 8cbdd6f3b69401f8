import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { wasOut } from '../rules/message-state.ts'
import { withdrawVersions } from '../store/approvals.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'
import { reasonOf } from './reason-of.ts'

type Ended = { messageId: string; reason: string }

/** Drops a draft with a reason. Throws `message.reason-needed`, and `message.wrong-state` for what is more than a draft. */
export const dropDraft = (varde: Varde, caller: Caller, input: Ended) => end(varde, caller, input, true)

/** Ends the message with a reason; what is out leaves the public pages. Throws `message.reason-needed`. */
export const withdrawMessage = (varde: Varde, caller: Caller, input: Ended) => end(varde, caller, input, false)

async function end(varde: Varde, caller: Caller, input: Ended, isDraftOnly: boolean): Promise<void> {
  const reason = reasonOf(input.reason)
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, input.messageId, 'withdraw')
    if (isDraftOnly && message.state !== 'draft')
      throw new Failure('conflict', 'message.wrong-state', { state: message.state })
    const now = varde.now()
    const [versionId = null] = await withdrawVersions(trx, message.id, now)
    await changeMessage(trx, message.id, {
      ...{ state: 'withdrawn', withdrawn_reason: reason, ended_from: message.state, updated_at: now },
    })
    const isOut = wasOut({ state: message.state, endedFrom: null })
    await announce(trx, varde, caller, message, 'message.withdrawn', { versionId, reason, wasOut: isOut })
  })
}
