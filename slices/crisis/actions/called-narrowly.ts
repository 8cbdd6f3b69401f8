import type { Trx } from '../../../kit/db/database.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isCalledFirst, type Position } from '../rules/call-list.ts'
import type { CallState } from '../rules/crisis.ts'
import { MOST_UNANSWERED_EXERCISES, NARROW_MS, SOON_MS } from '../rules/declaring-again.ts'
import { callListOf, callWidely, hasCome, unanswered } from '../store/calls.ts'
import type { CrisisRow } from '../store/crises.ts'
import { reachOf } from '../store/line.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'

const SYSTEM = systemCaller('crisis')

/**
 * Does it call whoever leads and the duty desk alone? When nobody has come to another crisis that the same person has declared within the hour, and
 * somebody else who leads can be reached. Whoever leads where it happened, or the unit that handles it, calls everyone in, each time. An exercise is no alarm: after some to which nobody came, throws
 * `crisis.exercise-unanswered`.
 */
export async function isCalledNarrowly(
  trx: Trx,
  caller: Caller,
  file: CrisisRow,
  positions: readonly Position[],
): Promise<boolean> {
  const isExercise = file.mode === 'exercise'
  const after = new Date(file.declared_at.getTime() - SOON_MS)
  const before = await unanswered(trx, { by: caller.id, isExercise, after })
  if (isExercise) {
    if (before < MOST_UNANSWERED_EXERCISES) return false
    throw new Failure('conflict', 'crisis.exercise-unanswered')
  }
  const leads = [file.unit_id, file.owner_unit_id].some((unit) => may(caller, 'crisis.lead', unit))
  if (before === 0 || leads) return false
  const asked = positions
    .filter((one) => !one.isTold && isCalledFirst(one))
    .flatMap((one) => one.candidates.map(({ personId }) => personId))
  const reach = await reachOf(trx, [...new Set(asked)])
  return reach.some((one) => one.personId !== caller.id && (one.email || one.mobile))
}

/**
 * Is it called narrowly no more? When somebody has come, when nobody is left to call narrowly, or when nobody has come for so long that it cannot wait.
 * `calling`: how the narrow calling stands.
 */
export async function isToBeWidened(trx: Trx, file: CrisisRow, calling: CallState, now: Date): Promise<boolean> {
  if (!file.is_narrow) return false
  const isLate = now.getTime() - file.declared_at.getTime() >= NARROW_MS
  return isLate || calling !== 'calling' || (await hasCome(trx, file))
}

/** One that called few calls everyone from now on, as any other. */
export async function widened(trx: Trx, file: CrisisRow, now: Date): Promise<CrisisRow> {
  const { positions } = await callListOf(trx, [file.id])
  const later = positions.filter((one) => !isCalledFirst(one))
  await callWidely(
    trx,
    file.id,
    later.map(({ id }) => id),
    now,
  )
  await noteInRoom(trx, { crisisId: file.id, code: 'called-widely', params: {}, by: SYSTEM.id, at: now })
  await announceCrisis(trx, SYSTEM, file, CRISIS_EVENTS.calledWidely, now, {})
  return { ...file, is_narrow: false }
}
