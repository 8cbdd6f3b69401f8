import { publish } from '../../../kit/bus/publish.ts'
import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { PLAN_EVENTS } from '../events.ts'
import { revokeFeedsOf } from '../store/calendar-feeds.ts'

/** Somebody's access was ended, or their password changed or ended: their secret calendar addresses open nothing any more. */
export async function endFeeds(trx: Trx, event: BusEvent): Promise<void> {
  const { personId, everything } = event.content
  if (typeof personId !== 'string' || (event.name === 'access.sessions-ended' && everything !== true)) return
  for (const id of await revokeFeedsOf(trx, personId, event.at)) {
    const about = { mode: event.mode, subject: id, unitId: null, actor: systemCaller('plan').id, at: event.at }
    await publish(trx, { name: PLAN_EVENTS.feedClosed, ...about, content: {} })
  }
}
