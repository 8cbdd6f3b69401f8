import type { Trx } from '../../../kit/db/database.ts'
import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { Level } from '../rules/crisis.ts'
import { mayDeclare, withoutMinistry } from '../rules/crisis-right.ts'
import { insertCallList } from '../store/calls.ts'
import { type CrisisRow, insertCrisis, nextNumber, scenarios, sentCrisis } from '../store/crises.ts'
import { ministryIds } from '../store/line.ts'
import { settlePlanned } from '../store/planned-exercises.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { callNext } from './call-next.ts'
import { type Computed, computeCallList } from './compute-call-list.ts'
import { dealCards } from './room-tasks.ts'
import { type PracticeStart, startPractice } from './start-practice.ts'

export type Declaration = {
  /** Made in the browser: a declaration that is sent twice is one crisis. */
  clientKey: string
  /** Null: something that no scenario covers; then `what` says it. */
  scenarioKey: string | null
  what: string
  place: string
  unitId: string
  level: Level
  securityCrisis: boolean
  /** Who takes part in the exercise; null when it is real. */
  participantIds: string[] | null
  /** How the exercise is played; absent: no script, nobody who watches, and the clock goes as the real one. */
  practice?: PracticeStart | undefined
  /** The planned exercise that this is; it is held once. */
  plannedId?: string
}

const PLAIN: PracticeStart = { scriptKey: null, language: 'nb', observerIds: [], pace: 1 }

/**
 * Declares a crisis: room, owner, call list and the first calls, in one transaction. Throws `crisis.no-such-unit`,
 * `crisis.declare-elsewhere`, `crisis.no-such-scenario`, `crisis.say-what`, `crisis.exercise-without-people` and what
 * `startPractice` says.
 */
export async function declareCrisis(varde: Varde, caller: Caller, input: Declaration): Promise<{ crisisId: string }> {
  const { db } = varde
  const sent = await sentCrisis(db, caller.id, input.clientKey)
  if (sent) return { crisisId: sent.id }
  const now = varde.now()
  if (!mayDeclare(withoutMinistry(caller, await ministryIds(db)), input.unitId))
    throw new Failure('not-allowed', 'crisis.declare-elsewhere')
  await refuseUnknown(varde, input)
  const computed = await computeCallList(db, input, now)
  if (!computed) throw new Failure('invalid', 'crisis.no-such-unit')
  return db.transaction().execute(async (trx) => {
    const number = await nextNumber(trx, Number(dayOf(now).slice(0, 4)))
    // Two presses at once wait for each other at the number; the second one finds the first one's crisis.
    const meanwhile = await sentCrisis(trx, caller.id, input.clientKey)
    if (meanwhile) return { crisisId: meanwhile.id }
    const file = crisisRow(input, computed, { number, by: caller.id, at: now, mode: modeOf(varde, input) })
    await insertCrisis(trx, file)
    await keepCallList(trx, file.id, computed)
    if (input.plannedId && !(await settlePlanned(trx, input.plannedId, { crisisId: file.id, by: caller.id, at: now })))
      throw new Failure('conflict', 'crisis.no-such-exercise')
    if (input.participantIds) await startPractice(trx, caller, file, input.practice ?? PLAIN, input.participantIds)
    await noteInRoom(trx, { crisisId: file.id, code: 'declared', by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.declared, now, {
      scenarioKey: input.scenarioKey,
      level: input.level,
      ownerUnitId: file.owner_unit_id,
      ownerReason: computed.owning.reason,
      toldUnitId: file.told_unit_id,
      positions: computed.positions.length,
      vacant: computed.positions.filter((one) => one.candidates.length === 0).length,
    })
    await dealCards(
      trx,
      file,
      computed.positions.map((one) => one.role),
    )
    await callNext(trx, varde, file, now)
    return { crisisId: file.id }
  })
}

const modeOf = (varde: Varde, { participantIds }: Declaration): Mode => (participantIds ? 'exercise' : varde.mode)

async function refuseUnknown(varde: Varde, { scenarioKey, what, participantIds }: Declaration): Promise<void> {
  if (scenarioKey === null && what.trim() === '') throw new Failure('invalid', 'crisis.say-what')
  const known = scenarioKey === null ? [] : await scenarios(varde.db)
  if (scenarioKey !== null && !known.some((one) => one.key === scenarioKey && one.is_active))
    throw new Failure('invalid', 'crisis.no-such-scenario')
  if (participantIds?.length === 0) throw new Failure('invalid', 'crisis.exercise-without-people')
}

type Signed = { number: string; by: string; at: Date; mode: Mode }

function crisisRow(input: Declaration, { owning }: Computed, { number, by, at, mode }: Signed): CrisisRow {
  return {
    id: newId('cri'),
    number,
    mode,
    scenario_key: input.scenarioKey,
    what: input.what.trim(),
    place: input.place.trim(),
    unit_id: input.unitId,
    owner_unit_id: owning.ownerId,
    told_unit_id: mode === 'exercise' ? null : owning.toldId,
    level: input.level,
    security_crisis: input.securityCrisis,
    state: 'open',
    call_state: 'calling',
    client_key: input.clientKey,
    declared_by: by,
    declared_at: at,
    closed_by: null,
    closed_at: null,
    closed_reason: null,
    last_entry: 0,
    revision: 1,
  }
}

async function keepCallList(trx: Trx, crisisId: string, { positions }: Computed): Promise<void> {
  const rows = positions.map(({ role, duty, unitId, isTold }, place) => ({
    id: newId('pos'),
    crisis_id: crisisId,
    place,
    role,
    duty,
    unit_id: unitId,
    is_told: isTold,
  }))
  const candidates = positions.flatMap((position, at) =>
    position.candidates.map(({ personId, insteadOf, isReserve }, place) => ({
      position_id: rows[at]!.id,
      person_id: personId,
      place,
      instead_of: insteadOf,
      is_reserve: isReserve,
    })),
  )
  await insertCallList(trx, rows, candidates)
}
