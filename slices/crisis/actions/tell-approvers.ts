import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { askedToApprove } from '../../message/index.ts'
import { findCrisis } from '../store/crises.ts'
import { partsOf } from '../store/statements.ts'
import { insertWarnings } from '../store/warnings.ts'

/**
 * Words of a room wait for a yes: each person who may give it is told by SMS and e-mail where to read them. Nobody in an exercise. They may be
 * asleep, and the promise runs.
 */
export async function tellApprovers(trx: Trx, event: BusEvent): Promise<void> {
  const file = await findCrisis(trx, event.subject)
  if (!file || file.mode === 'exercise') return
  const parts = await partsOf(trx, [String(event.content.statementId)])
  const told = new Map<string, string>()
  // All parts of a statement are read on one page: the first that waits leads there.
  for (const { message_id: messageId } of parts)
    for (const person of await askedToApprove(trx, [messageId], event.at))
      if (!told.has(person)) told.set(person, messageId)
  await insertWarnings(
    trx,
    [...told].flatMap(([person, messageId]) =>
      (['sms', 'email'] as const).map((channel) => ({
        ...{ id: newId('cwa'), event_id: event.id, person_id: person, about_id: person, unit_id: file.owner_unit_id },
        ...{ at: event.at, channel },
        ...{ crisis_id: file.id, message_id: messageId },
      })),
    ),
  )
}
