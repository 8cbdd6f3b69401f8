import { publish } from '../../../kit/bus/publish.ts'
import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { MessageEvent } from '../events.ts'
import { stateAfter } from '../rules/message-state.ts'
import { versionsOf } from '../store/approvals.ts'
import { changeMessage, editionsOfMessage, lockMessage, type MessageRow } from '../store/messages.ts'
import { readApprovedVersion } from '../store/version-reads.ts'

/**
 * A dispatch of a version has started: the message is out. When it is a correction, the text it corrects is corrected
 * from this moment, in every language that followed it. A second dispatch of the same version changes nothing.
 */
export async function markDispatched(trx: Trx, event: BusEvent): Promise<void> {
  const versionId = event.content.versionId
  if (typeof versionId !== 'string') return
  const version = await readApprovedVersion(trx, versionId)
  const message = version && (await lockMessage(trx, version.messageId))
  if (!message || stateAfter(message.state, 'dispatch') === null) return
  await changeMessage(trx, message.id, { state: 'dispatched', updated_at: event.at })
  await tell(trx, event, message, 'message.dispatched', {
    versionId,
    dispatchId: event.content.dispatchId ?? event.subject,
  })
  if (message.corrects_id === null) return
  const correction = { correctionId: message.id, correctionVersionId: versionId }
  for (const id of [message.corrects_id, ...(await editionsOfMessage(trx, message.corrects_id))])
    await markCorrected(trx, event, id, correction)
}

async function markCorrected(trx: Trx, event: BusEvent, id: string, correction: Record<string, string>): Promise<void> {
  const old = await lockMessage(trx, id)
  if (!old || stateAfter(old.state, 'correct') === null) return
  const [version] = await versionsOf(trx, id)
  await changeMessage(trx, id, { state: 'corrected', updated_at: event.at })
  await tell(trx, event, old, 'message.corrected', { versionId: version?.id ?? null, ...correction })
}

async function tell(
  trx: Trx,
  event: BusEvent,
  message: MessageRow,
  name: MessageEvent,
  content: Record<string, unknown>,
): Promise<void> {
  await publish(trx, {
    name,
    mode: message.mode,
    subject: message.id,
    unitId: message.unit_id,
    actor: event.actor,
    at: event.at,
    content: { messageId: message.id, ...content },
  })
}
