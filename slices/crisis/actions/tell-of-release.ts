import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { callListOf } from '../store/calls.ts'
import { findCrisis } from '../store/crises.ts'
import { insertWarnings } from '../store/warnings.ts'
import { leadersOf } from './ask-leaders.ts'

/**
 * Whoever declared it let first words go to the public while nobody led: leaders, and the desk that is told of everything, are told at once by
 * SMS and e-mail who did, with the way to the room, where the words can be withdrawn. Nobody in an exercise.
 */
export async function tellOfRelease(trx: Trx, event: BusEvent): Promise<void> {
  const { alone, groups } = event.content as { alone?: boolean; groups?: string[] }
  const by = event.actor
  if (!alone || !groups?.includes('public') || !by) return
  const file = await findCrisis(trx, event.subject)
  if (!file || file.mode === 'exercise') return
  const { positions, candidates, calls } = await callListOf(trx, [file.id])
  const isTold = (id: string) => calls.some((one) => one.person_id === id && (one.told_at !== null || one.times > 0))
  const desk = positions
    .filter((one) => one.is_told)
    .flatMap(({ id }) => candidates.filter((one) => one.position_id === id).map((one) => one.person_id))
    .filter(isTold)
  const told = new Set([...(await leadersOf(trx, file, event.at)), ...desk])
  told.delete(by)
  await insertWarnings(
    trx,
    [...told].flatMap((person) =>
      (['sms', 'email'] as const).map((channel) => ({
        ...{ id: newId('cwa'), event_id: event.id, person_id: person, about_id: by, unit_id: file.owner_unit_id },
        ...{ at: event.at, channel, crisis_id: file.id },
      })),
    ),
  )
}
