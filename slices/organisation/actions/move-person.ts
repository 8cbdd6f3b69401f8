import { publishHeard } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf, holdsOn, laterOf } from '../rules/day.ts'
import { abilitiesIn, mayEditPerson } from '../rules/permission.ts'
import type { Unit } from '../rules/unit.ts'
import { endDutiesOf } from '../store/duties.ts'
import { holdersOfYes } from '../store/givings.ts'
import { callOffMoves, dueMoves, insertMoves, lastMoveOf, type Move, markMoved } from '../store/moves.ts'
import { dutiesOf, findPerson, type Person, updatePerson } from '../store/people.ts'
import { findUnit } from '../store/units.ts'
import { recordGiving } from './giving/record-giving.ts'
import { refuse, requireAbility } from './refuse.ts'

export type NewMove = { toUnitId: string; movesOn?: string | undefined; endsDuties: boolean }

/**
 * Moves a person to another unit from a day on (YYYY-MM-DD, the first day there; today when left out). A day that is ahead
 * waits, in place of what waited before. Both units must be the caller's to look after. Throws `no-such-person`,
 * `no-such-unit`, `not-your-unit`, `more-power-than-you`, `in-that-unit`, `move-before-last` (all `organisation.…`).
 */
export async function movePerson(varde: Varde, caller: Caller, id: string, move: NewMove) {
  const now = varde.now()
  const today = dayOf(now)
  const movesOn = move.movesOn ?? today
  const person = await movable(varde, caller, id)
  requireAbility(caller, 'edit-people', move.toUnitId)
  const unit = await findUnit(varde.db, move.toUnitId)
  if (!unit || !holdsOn(unit, laterOf(movesOn, today))) return refuse('not-found', 'no-such-unit')
  if (unit.id === person.unitId) refuse('conflict', 'in-that-unit')
  const earliest = (await lastMoveOf(varde.db, id)) ?? person.validFrom
  if (movesOn < earliest) refuse('invalid', 'move-before-last', { day: earliest })
  const planned: Move = { id: newId('mov'), personId: id, fromUnitId: person.unitId, ...move, movesOn }
  return varde.db.transaction().execute(async (trx) => {
    await callOffMoves(trx, id, now)
    await insertMoves(trx, [
      {
        id: planned.id,
        person_id: id,
        from_unit_id: planned.fromUnitId,
        to_unit_id: planned.toUnitId,
        moves_on: movesOn,
        ends_duties: planned.endsDuties,
        asked_by: caller.id,
        asked_at: now,
        done_at: null,
        called_off_at: null,
      },
    ])
    const isDone = movesOn <= today
    if (isDone) await carryOut(trx, varde, caller, planned)
    else await tell(trx, varde, caller, planned, 'move-planned')
    return { id: planned.id, isDone }
  })
}

/** Calls off the move that is ahead of a person. Throws as `movePerson`, and `organisation.no-such-move`. */
export async function callOffMove(varde: Varde, caller: Caller, id: string): Promise<void> {
  await movable(varde, caller, id)
  await varde.db.transaction().execute(async (trx) => {
    const [move] = await callOffMoves(trx, id, varde.now())
    if (!move) return refuse('not-found', 'no-such-move')
    await tell(trx, varde, caller, move, 'move-called-off')
  })
}

/** The moves whose day has come, by the clock. Who has left since, or whose new unit is closed, stays where they were. */
export async function finishMoves(varde: Varde): Promise<void> {
  const now = varde.now()
  const caller = systemCaller('moves')
  await varde.db.transaction().execute(async (trx) => {
    for (const move of await dueMoves(trx, dayOf(now))) {
      const [person, unit] = await Promise.all([findPerson(trx, move.personId), findUnit(trx, move.toUnitId)])
      const isThere = (one: Person | Unit | null) => one !== null && holdsOn(one, dayOf(now))
      if (isThere(person) && isThere(unit)) await carryOut(trx, varde, caller, move)
      else {
        await callOffMoves(trx, move.personId, now)
        await tell(trx, varde, caller, move, 'move-called-off')
      }
    }
  })
}

/** The person, if the caller may move them out of where they are. */
async function movable(varde: Varde, caller: Caller, id: string): Promise<Person> {
  const person = await findPerson(varde.db, id)
  if (!person || !holdsOn(person, dayOf(varde.now()))) return refuse('not-found', 'no-such-person')
  requireAbility(caller, 'edit-people', person.unitId)
  if (!mayEditPerson(caller, person.unitId, await dutiesOf(varde.db, [id], varde.now())))
    refuse('not-allowed', 'more-power-than-you')
  if (person.protected && !abilitiesIn(caller, person.unitId).includes('see-protected'))
    refuse('not-found', 'no-such-person')
  return person
}

async function carryOut(trx: Trx, varde: Varde, caller: Caller, move: Move): Promise<void> {
  await updatePerson(trx, move.personId, { unit_id: move.toUnitId })
  await markMoved(trx, move.id, varde.now())
  const says = await holdersOfYes(trx, [move.personId], dayOf(varde.now()))
  const dutiesEnded = move.endsDuties ? await endDutiesOf(trx, move.personId, move.movesOn, move.fromUnitId) : 0
  if (dutiesEnded > 0 && says.has(move.personId))
    await recordGiving(trx, varde, caller, { kind: 'taken', personId: move.personId, unitId: move.fromUnitId })
  await tell(trx, varde, caller, move, 'moved', { dutiesEnded })
}

async function tell(trx: Trx, varde: Varde, caller: Caller, move: Move, change: string, more: object = {}) {
  await publishHeard(varde, trx, {
    name: ORGANISATION_EVENTS.personChanged,
    mode: varde.mode,
    subject: move.personId,
    unitId: move.toUnitId,
    actor: caller.id,
    at: varde.now(),
    content: { change, fromUnitId: move.fromUnitId, toUnitId: move.toUnitId, movesOn: move.movesOn, ...more },
  })
}
