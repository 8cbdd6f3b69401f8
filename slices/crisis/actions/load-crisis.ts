import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import {
  abilitiesOf,
  type CrisisAbility,
  type CrisisStanding,
  mayRead,
  withoutMinistry,
} from '../rules/crisis-right.ts'
import { type CallRow, type CandidateRow, callListOf, type PositionRow } from '../store/calls.ts'
import { type CrisisRow, findCrisis } from '../store/crises.ts'
import { ministryIds } from '../store/line.ts'
import { type PracticePersonRow, practicePeople } from '../store/practices.ts'

export type LoadedCrisis = {
  file: CrisisRow
  positions: PositionRow[]
  candidates: CandidateRow[]
  calls: CallRow[]
  abilities: CrisisAbility[]
  /** The level above the owner; null where there is none, and in an exercise. */
  above: string | null
  /** Those who lead and watch an exercise. */
  practice: PracticePersonRow[]
}

/** The crisis with its call list and what the caller can do. To those who may not read it, it does not exist: `crisis.not-found`. */
export async function loadCrisis(db: Database, caller: Caller, id: string): Promise<LoadedCrisis> {
  const file = await findCrisis(db, id)
  const [loaded] = file ? await readable(db, caller, [file]) : []
  if (!loaded) throw new Failure('not-found', 'crisis.not-found')
  return loaded
}

/** Those of the crises that the caller may read, in the order given. */
export async function readable(db: Database, caller: Caller, files: readonly CrisisRow[]): Promise<LoadedCrisis[]> {
  const exercises = files.filter((file) => file.mode === 'exercise').map((file) => file.id)
  const [list, ministries, people] = await Promise.all([
    callListOf(
      db,
      files.map((file) => file.id),
    ),
    ministryIds(db),
    practicePeople(db, exercises),
  ])
  const inAgency = withoutMinistry(caller, ministries)
  return files.flatMap((file) => {
    const positions = list.positions.filter((one) => one.crisis_id === file.id)
    const ids = new Set(positions.map((one) => one.id))
    const candidates = list.candidates.filter((one) => ids.has(one.position_id))
    const calls = list.calls.filter((one) => one.crisis_id === file.id)
    const practice = people.filter((one) => one.crisis_id === file.id)
    const inPart = (part: 'director' | 'observer') =>
      practice.filter((one) => one.part === part).map((one) => one.person_id)
    const standing: CrisisStanding = {
      state: file.state,
      unitId: file.unit_id,
      ownerUnitId: file.owner_unit_id,
      declaredBy: file.declared_by,
      calledIds: calls
        .filter((one) => one.times > 0 || one.told_at !== null || one.answer !== null)
        .map((one) => one.person_id),
      leaderId: positions.find((one) => one.role === 'leader')?.filled_by ?? null,
      speakerId: positions.find((one) => one.role === 'communication')?.filled_by ?? null,
      aboveId: file.told_unit_id,
      directorIds: inPart('director'),
      observerIds: inPart('observer'),
      supportIds: positions.flatMap((one) => (one.role === 'support' && one.filled_by ? [one.filled_by] : [])),
    }
    if (!mayRead(inAgency, standing)) return []
    const abilities = abilitiesOf(inAgency, standing)
    return [{ file, positions, candidates, calls, abilities, above: file.told_unit_id, practice }]
  })
}
