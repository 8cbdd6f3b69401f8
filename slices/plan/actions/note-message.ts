import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { joinInitiative, leaveInitiative } from '../store/initiative-messages.ts'
import { findInitiative } from '../store/initiatives.ts'

/** A message was begun from an initiative, or says anew what it is part of: the initiative's course tells it. */
export async function noteMessage(trx: Trx, event: BusEvent): Promise<void> {
  const { initiativeId } = event.content
  if (typeof initiativeId !== 'string') {
    if (event.name === 'message.origin-changed') await leaveInitiative(trx, event.subject)
    return
  }
  if (!(await findInitiative(trx, initiativeId))) return
  await joinInitiative(trx, {
    message_id: event.subject,
    initiative_id: initiativeId,
    mode: event.mode,
    joined_at: event.at,
  })
}
