import { publish } from '../../../kit/bus/publish.ts'
import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { MessageEvent } from '../events.ts'
import { stateAfter } from '../rules/message-state.ts'
import { versionsOf } from '../store/approvals.ts'
import { changeMessage, lockMessage, type MessageRow } from '../store/messages.ts'
import { readApprovedVersion } from '../store/version-reads.ts'

/**
 * A dispatch of a version has started: the message is out. When it is a correction, the text it corrects is corrected
 * from this moment. A second dispatch of the same version changes nothing.
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
  const old = message.corrects_id === null ? null : await lockMessage(trx, message.corrects_id)
  if (!old || stateAfter(old.state, 'correct') === null) return
  const [oldVersion] = await versionsOf(trx, old.id)
  await changeMessage(trx, old.id, { state: 'corrected', updated_at: event.at })
  await tell(trx, event, old, 'message.corrected', {
    versionId: oldVersion?.id ?? null,
    correctionId: message.id,
    correctionVersionId: versionId,
  })
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
