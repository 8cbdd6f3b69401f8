import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { whoAnswers } from '../../duty/index.ts'
import { insertWarnings } from '../store/warnings.ts'

/**
 * An emergency code was used: the leader of the unit, the one whose code it was, and the one who printed it are told by SMS and e-mail.
 * If it was not who it should be, somebody knows within the minute.
 */
export async function warnOfEmergency(trx: Trx, event: BusEvent): Promise<void> {
  const { personId, madeBy } = event.content as { personId?: string; madeBy?: string }
  if (!personId || !event.unitId) return
  const [leader] = await whoAnswers(trx, { unitId: event.unitId, duty: 'leader', at: event.at })
  const told = [...new Set([leader?.personId, personId, madeBy].filter((one) => one != null))]
  await insertWarnings(
    trx,
    told.flatMap((person) =>
      (['sms', 'email'] as const).map((channel) => ({
        ...{ id: newId('cwa'), event_id: event.id, person_id: person, about_id: personId, unit_id: event.unitId! },
        ...{ at: event.at, channel },
      })),
    ),
  )
}
