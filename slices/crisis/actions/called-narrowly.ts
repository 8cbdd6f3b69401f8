import type { Trx } from '../../../kit/db/database.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isCalledFirst, type Position } from '../rules/call-list.ts'
import { MOST_UNANSWERED_EXERCISES, SOON_MS } from '../rules/declaring-again.ts'
import { callListOf, callWidely, hasCome, unanswered } from '../store/calls.ts'
import type { CrisisRow } from '../store/crises.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'

const SYSTEM = systemCaller('crisis')

/**
 * Does it call whoever leads and the duty desk alone? When nobody has come to another crisis that the same person has declared within the hour, and
 * somebody can be called who leads. Whoever leads the unit calls everyone in, each time. An exercise is no alarm: after some to which nobody came, throws
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
  if (before === 0 || may(caller, 'crisis.lead', file.owner_unit_id)) return false
  return positions.some((one) => !one.isTold && isCalledFirst(one, positions) && one.candidates.length > 0)
}

/** The crisis, and when somebody has come to one that called few: from now on as any other. */
export async function widened(trx: Trx, file: CrisisRow, now: Date): Promise<CrisisRow> {
  if (!file.is_narrow || !(await hasCome(trx, file))) return file
  const { positions } = await callListOf(trx, [file.id])
  const later = positions.filter((one) => !isCalledFirst(one, positions))
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
