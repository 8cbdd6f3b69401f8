import { hash } from 'node:crypto'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { ShiftPicture } from '../rules/crisis-view.ts'
import { owedInOrder } from '../rules/owed.ts'
import { offeredRoles } from '../rules/shift-offer.ts'
import type { SaidLine } from '../rules/situation.ts'
import { findShift, insertShift } from '../store/afterwards.ts'
import { callListOf, fillPosition } from '../store/calls.ts'
import { changeCrisis } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { tasksOf } from '../store/tasks.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { groundsIn } from './grounds-in.ts'
import { takeDirection } from './hand-direction.ts'
import { inOpenRoom } from './in-open-room.ts'
import { promisesInRoom } from './promises-in-room.ts'
import { saidInCrisis } from './said-in-crisis.ts'
import { takeOffer } from './take-offer.ts'
import { toGroups } from './tell-promise.ts'
import { withdrawnInRoom } from './withdrawn-in-room.ts'
import { wrongInRoom } from './wrong-in-room.ts'

/**
 * Ends one's shift: how it stands is frozen, with a brief, for the one who comes. One keeps one's roles until they are taken. Throws
 * `crisis.not-found`, `crisis.closed`, `crisis.nothing-to-hand-over` and `crisis.not-in-room`.
 */
export async function giveShift(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { toId, brief }: { toId: string; brief: string },
): Promise<{ id: string }> {
  return inOpenRoom(varde, caller, crisisId, async (trx, file, at) => {
    const { positions, calls } = await callListOf(trx, [crisisId])
    if (!positions.some((one) => one.filled_by === caller.id))
      throw new Failure('not-allowed', 'crisis.nothing-to-hand-over')
    const isHere =
      positions.some((one) => one.filled_by === toId) ||
      calls.some((one) => one.person_id === toId && one.answer === 'coming')
    if (!isHere || toId === caller.id) throw new Failure('invalid', 'crisis.not-in-room')
    const [facts, tasks, promises, said, wrong, withdrawn] = await Promise.all([
      factsOf(trx, crisisId),
      tasksOf(trx, crisisId),
      promisesInRoom(trx, file),
      saidInCrisis(trx, crisisId),
      wrongInRoom(trx, crisisId, at),
      withdrawnInRoom(trx, crisisId),
    ])
    const names = await personNames(trx, [...new Set(positions.flatMap((one) => one.filled_by ?? []))])
    const picture: ShiftPicture = {
      roles: positions.filter((one) => one.filled_by === caller.id).map((one) => one.role),
      people: positions
        .filter((one) => !one.is_told)
        .map(({ role, filled_by }) => ({ role, name: filled_by ? (names.get(filled_by) ?? null) : null })),
      facts: facts.map(({ id, revision, state, text, source }) => ({ id, revision, state, text, source })),
      tasks: tasks
        .filter((task) => !task.done_at)
        .map(({ id, role, texts, due_at }) => ({ id, role, text: texts.nb, dueAt: due_at?.toISOString() ?? null })),
      said: saidOnce(said),
      wrong,
      withdrawn,
      promises: owedInOrder(promises).map(({ dueAt, groups }) => ({ dueAt, ...toGroups(groups) })),
    }
    const id = newId('csh')
    const fingerprint = hash('sha256', canonical({ picture, brief }), 'hex')
    await insertShift(trx, {
      ...{ id, crisis_id: crisisId, from_id: caller.id, to_id: toId, brief, picture: JSON.stringify(picture) },
      ...{ fingerprint, given_at: at },
    })
    await noteInRoom(trx, { crisisId, code: 'shift-given', params: {}, by: caller.id, at })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.shiftGiven, at, { shiftId: id, toId, fingerprint })
    await changeCrisis(trx, crisisId)
    return { id }
  })
}

/** Each thing said once, in order, with how it stands. */
function saidOnce(lines: readonly SaidLine[]): NonNullable<ShiftPicture['said']> {
  const all = lines.map(({ number, title, standing = 'stands' }) => ({ number, title, standing }))
  return all.filter(
    (one, at) => all.findIndex((other) => other.number === one.number && other.title === one.title) === at,
  )
}

/** The one who comes has read it and has the roles, or leads the exercise, from now on. Throws `crisis.closed` and what `takeOffer` does. */
export async function acceptShift(varde: Varde, caller: Caller, crisisId: string, id: string): Promise<void> {
  if ((await findShift(varde.db, crisisId, id))?.picture.directs) return takeDirection(varde, caller, crisisId, id)
  await inOpenRoom(varde, caller, crisisId, async (trx, file, at) => {
    const { positions } = await callListOf(trx, [crisisId])
    const shift = await takeOffer(trx, crisisId, { id, toId: caller.id, at })
    const left = offeredRoles(shift, positions)
    const grounds = await groundsIn(trx, file, positions, { now: at, personIds: [caller.id] })
    for (const position of left) {
      const filling = grounds.handedTo(position, caller.id, shift.from_id)
      await fillPosition(trx, position.id, caller.id, at, filling)
    }
    await noteInRoom(trx, { crisisId, code: 'shift-taken', params: {}, by: caller.id, at })
    const content = { shiftId: id, fromId: shift.from_id, roles: left.map((one) => one.role) }
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.shiftTaken, at, content)
    await changeCrisis(trx, crisisId)
  })
}
