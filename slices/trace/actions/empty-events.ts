import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { TRACE_EVENTS } from '../events.ts'
import { staysInLog } from '../rules/log-right.ts'
import { emptyContent, findEvent } from '../store/redaction.ts'

/**
 * Empties events that give again the words which somebody empties where they were written; who may was decided there. Each leaves its own trace, as
 * when somebody empties it here.
 */
export async function emptyEvents(
  trx: Trx,
  { eventIds, by, at, reason }: { eventIds: readonly string[]; by: string; at: Date; reason: string },
): Promise<void> {
  for (const eventId of eventIds) {
    const event = await findEvent(trx, eventId)
    if (!event?.content || staysInLog(event.name)) continue
    await emptyContent(trx, eventId)
    const fields = Object.keys(JSON.parse(event.content))
    const { mode, subject, unitId } = event
    const content = { eventId, event: event.name, fields, reason: reason.trim() }
    await publish(trx, { name: TRACE_EVENTS.redacted, mode, subject, unitId, actor: by, at, content })
  }
}
