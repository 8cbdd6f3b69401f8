import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { wasOut } from '../rules/message-state.ts'
import { withdrawVersions } from '../store/approvals.ts'
import { changeMessage, type MessageRow } from '../store/messages.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'
import { reasonOf } from './reason-of.ts'

type Ended = { messageId: string; reason: string }

/** Drops a draft with a reason: nothing carries it. Throws `message.reason-needed`, and `message.wrong-state` for what is more than a draft. */
export async function dropDraft(varde: Varde, caller: Caller, input: Ended): Promise<void> {
  const reason = reasonOf(input.reason)
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, input.messageId, 'withdraw')
    if (message.state !== 'draft') throw new Failure('conflict', 'message.wrong-state', { state: message.state })
    await end(trx, varde, caller, message, reason)
  })
}

/**
 * Ends the message with a reason; what is out leaves the public pages. Gives the versions that are out of use, whose dispatches the caller
 * stops in the same transaction. Throws `message.reason-needed`.
 */
export async function withdrawMessage(trx: Trx, varde: Varde, caller: Caller, input: Ended): Promise<string[]> {
  const reason = reasonOf(input.reason)
  const { message } = await takeUp(trx, varde, caller, input.messageId, 'withdraw')
  return end(trx, varde, caller, message, reason)
}

async function end(trx: Trx, varde: Varde, caller: Caller, message: MessageRow, reason: string): Promise<string[]> {
  const now = varde.now()
  const versionIds = await withdrawVersions(trx, message.id, now)
  await changeMessage(trx, message.id, {
    ...{ state: 'withdrawn', withdrawn_reason: reason, ended_from: message.state, updated_at: now },
  })
  const isOut = wasOut({ state: message.state, endedFrom: null })
  const content = { versionId: versionIds[0] ?? null, reason, wasOut: isOut }
  await announce(trx, varde, caller, message, 'message.withdrawn', content)
  return versionIds
}
