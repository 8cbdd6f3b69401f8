import type { Announcement } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { askAnew, callListOf, forgetHander, type PositionRow, removeCandidate, removePosition } from '../store/calls.ts'
import { type CrisisRow, changeCrisis, lockOpen } from '../store/crises.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { callNext } from './call-next.ts'
import { candidatesAnew } from './compute-call-list.ts'
import { groundsIn } from './grounds-in.ts'
import { endLapsedWords } from './word-in-force.ts'

/** Whose access ended, or who is back, so that their deputy stands in no more. */
type Taken = { endedId: string | null; backId: string | null }

/**
 * A duty, a turn, a deputyship or an access was taken away: whoever had a place in an open room by it has it no more, at once. The room and the
 * log say so, and the next of the list is called. What merely runs out empties nothing (decision 51). An exercise is as it was set up.
 */
export async function emptyPlaces(varde: Varde, trx: Trx, event: Announcement): Promise<void> {
  const taken = takenBy(event)
  if (!taken) return
  const signed = { by: event.actor, at: event.at }
  for (const file of await lockOpen(trx)) {
    const { positions, candidates } = await callListOf(trx, [file.id])
    const grounds = await groundsIn(trx, file, positions, {
      now: event.at,
      personIds: positions.flatMap((one) => one.handed_by ?? []),
    })
    const isDeputy = ({ id, filled_as, filled_by }: PositionRow) =>
      taken.backId !== null &&
      filled_as === 'list' &&
      candidates.some((one) => one.position_id === id && one.person_id === filled_by && one.instead_of === taken.backId)
    const gone = positions.filter(
      (one) => one.filled_by && (one.filled_by === taken.endedId || isDeputy(one) || !grounds.stands(one)),
    )
    for (const { id, handed_by: by, ...one } of positions)
      if (by && (by === taken.endedId || !grounds.answersFor({ id, handed_by: by, ...one }, by)))
        await forgetHander(trx, id)
    if (taken.endedId) await removeCandidate(trx, taken.endedId, { crisisId: file.id })
    if (gone.length === 0) continue
    for (const position of gone) await empty(trx, file, position, { ...signed, endedId: taken.endedId })
    await askNoMore(trx, positions, gone, grounds)
    await changeCrisis(trx, file.id, { call_state: 'calling' })
    await endLapsedWords(trx, file.id, event.at)
    await callNext(trx, varde, { ...file, call_state: 'calling' }, event.at)
  }
}

/** Nor are they asked for another place that they answer for no more: who has none reads, and writes nothing. */
async function askNoMore(
  trx: Trx,
  positions: readonly PositionRow[],
  gone: readonly PositionRow[],
  grounds: Awaited<ReturnType<typeof groundsIn>>,
): Promise<void> {
  const listed = positions.filter((one) => one.duty !== null)
  for (const { filled_by: fromId } of gone)
    for (const position of listed)
      if (!grounds.answersFor(position, fromId!)) await removeCandidate(trx, fromId!, { positionId: position.id })
}

async function empty(
  trx: Trx,
  file: CrisisRow,
  position: PositionRow,
  { by, at, endedId }: { by: string; at: Date; endedId: string | null },
): Promise<void> {
  const { id, role, duty } = position
  const fromId = position.filled_by!
  if (duty === null) await removePosition(trx, id)
  else {
    const asked = (await candidatesAnew(trx, position, at)).filter((one) => one.personId !== endedId)
    const rows = asked.map(({ personId, insteadOf, isReserve }, place) => ({
      ...{ position_id: id, person_id: personId, place },
      ...{ instead_of: insteadOf, is_reserve: isReserve },
    }))
    await askAnew(trx, id, rows, at)
  }
  const name = (await personNames(trx, [fromId])).get(fromId) ?? ''
  await noteInRoom(trx, { crisisId: file.id, code: 'place-emptied', params: { role, name }, by, at })
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.placeEmptied, at, { positionId: id, role, fromId })
}

function takenBy({ name, subject, content }: Announcement): Taken | null {
  const { change, everything, personId } = content
  if (name === 'access.sessions-ended')
    return everything === true && typeof personId === 'string' ? { endedId: personId, backId: null } : null
  if (name === 'organisation.absence-registered') return change === 'ended' ? { endedId: null, backId: subject } : null
  return { endedId: null, backId: null }
}

/** What takes power away. */
export const TAKES_AWAY = [
  'access.sessions-ended',
  'duty.set',
  'organisation.absence-registered',
  'organisation.duty-set',
  'organisation.people-import-undone',
  'organisation.people-imported',
  'organisation.person-changed',
]
