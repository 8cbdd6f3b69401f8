import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { TRACE_EVENTS } from '../events.ts'
import { redactionRefusal } from '../rules/log-right.ts'
import { emptyContent, findEvent } from '../store/redaction.ts'

/**
 * Empties the content of one event that should never have been written. What remains: who did what and when, the digest,
 * and an event of its own with the reason and which fields went. Throws `trace.no-such-event`, `trace.may-not-redact`,
 * `trace.own-event`, `trace.redaction-stays`, `trace.already-redacted`, `trace.reason-needed`.
 */
export async function redactEvent(varde: Varde, caller: Caller, eventId: string, reason: string): Promise<void> {
  if (reason.trim().length < 10) throw new Failure('invalid', 'trace.reason-needed')
  await varde.db.transaction().execute(async (trx) => {
    const event = await findEvent(trx, eventId)
    if (!event) throw new Failure('not-found', 'trace.no-such-event')
    const refusal = redactionRefusal(caller, { ...event, isEmpty: event.content === null })
    if (refusal) throw new Failure(refusal === 'trace.may-not-redact' ? 'not-allowed' : 'conflict', refusal)
    await emptyContent(trx, eventId)
    await publish(trx, {
      name: TRACE_EVENTS.redacted,
      mode: event.mode,
      subject: event.subject,
      unitId: event.unitId,
      actor: caller.id,
      at: varde.now(),
      content: { eventId, event: event.name, fields: Object.keys(JSON.parse(event.content!)), reason: reason.trim() },
    })
  })
}
