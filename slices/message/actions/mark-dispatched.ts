import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { MessageEvent } from '../events.ts'
import { stateAfter } from '../rules/message-state.ts'
import { versionsOf } from '../store/approvals.ts'
import { changeMessage, editionsOfMessage, lockMessage, type MessageRow } from '../store/messages.ts'

type Started = { messageId: string; versionId: string; dispatchId: string; by: string; at: Date }

/**
 * A dispatch of a version starts: in its transaction the message is out, so that nobody can open it for change any more. When it is a correction,
 * the text it corrects is corrected from this moment, in every language that followed it. A second dispatch of the same version changes nothing.
 * Throws `message.not-to-send` when the text is not for sending any more, which ends the start.
 */
export async function markDispatched(trx: Trx, started: Started): Promise<void> {
  const { versionId, dispatchId } = started
  const message = await lockMessage(trx, started.messageId)
  if (message?.state === 'dispatched' || message?.state === 'corrected') return
  if (!message || stateAfter(message.state, 'dispatch') === null)
    throw new Failure('conflict', 'message.not-to-send', { state: message?.state ?? null })
  await changeMessage(trx, message.id, { state: 'dispatched', updated_at: started.at })
  await tell(trx, started, message, 'message.dispatched', { versionId, dispatchId })
  if (message.corrects_id === null) return
  const correction = { correctionId: message.id, correctionVersionId: versionId }
  for (const id of [message.corrects_id, ...(await editionsOfMessage(trx, message.corrects_id))])
    await markCorrected(trx, started, id, correction)
}

async function markCorrected(
  trx: Trx,
  started: Started,
  id: string,
  correction: Record<string, string>,
): Promise<void> {
  const old = await lockMessage(trx, id)
  if (!old || stateAfter(old.state, 'correct') === null) return
  const [version] = await versionsOf(trx, id)
  await changeMessage(trx, id, { state: 'corrected', updated_at: started.at })
  await tell(trx, started, old, 'message.corrected', { versionId: version?.id ?? null, ...correction })
}

async function tell(
  trx: Trx,
  { by, at }: Started,
  message: MessageRow,
  name: MessageEvent,
  content: Record<string, unknown>,
): Promise<void> {
  await publish(trx, {
    name,
    mode: message.mode,
    subject: message.id,
    unitId: message.unit_id,
    actor: by,
    at,
    content: { messageId: message.id, ...content },
  })
}
