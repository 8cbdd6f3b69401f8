import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { findCrisis } from '../store/crises.ts'
import { insertWarnings } from '../store/warnings.ts'
import { leadersOf } from './ask-leaders.ts'

/**
 * The place of whoever led or spoke was emptied: leaders of the unit and of the level above are told by SMS and e-mail, with the way to the room, but not
 * whoever lost it.
 */
export async function tellOfEmptied(trx: Trx, event: BusEvent): Promise<void> {
  const { role, fromId } = event.content as { role?: string; fromId?: string }
  if (!fromId || (role !== 'leader' && role !== 'communication')) return
  const file = await findCrisis(trx, event.subject)
  if (!file || file.mode === 'exercise') return
  const told = (await leadersOf(trx, file, event.at)).filter((one) => one !== fromId)
  await insertWarnings(
    trx,
    told.flatMap((person) =>
      (['sms', 'email'] as const).map((channel) => ({
        ...{ id: newId('cwa'), event_id: event.id, person_id: person, about_id: fromId, unit_id: file.owner_unit_id },
        ...{ at: event.at, channel, crisis_id: file.id },
        is_of_place: true,
      })),
    ),
  )
}
