import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { shieldsFor } from '../../confidentiality/index.ts'
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
import { packRule } from '../store/pack-rules.ts'
import { type PracticePersonRow, practicePeople } from '../store/practices.ts'
import { spokenAlone } from '../store/spoken-alone.ts'

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
  /** They are in the room; else it is open within the agency, and they see that it is, and no more. */
  isIn: boolean
}

/** The crisis with its call list and what the caller can do. To those who may not read it, it does not exist: `crisis.not-found`. */
export async function loadCrisis(db: Database, caller: Caller, id: string): Promise<LoadedCrisis> {
  const file = await findCrisis(db, id)
  const [loaded] = file ? await readable(db, caller, [file]) : []
  if (!loaded?.isIn) throw new Failure('not-found', 'crisis.not-found')
  return loaded
}

/**
 * Those of the crises that the caller may read, in the order given. Those called in, the one who declared it and those who lead or watch an
 * exercise are always among the named.
 */
export async function readable(db: Database, caller: Caller, files: readonly CrisisRow[]): Promise<LoadedCrisis[]> {
  const ids = files.map((file) => file.id)
  const [known, ministries, passes] = await Promise.all([
    whereTheyStand(db, files),
    ministryIds(db),
    shieldsFor(db, caller, ids),
  ])
  const inAgency = withoutMinistry(caller, ministries)
  return known.flatMap(({ standing, ...one }) => {
    const isIn = mayRead(inAgency, standing)
    if (!passes(one.file.id, isIn, insidersOf(standing).includes(caller.id))) return []
    return [{ ...one, isIn, abilities: abilitiesOf(inAgency, standing), above: one.file.told_unit_id }]
  })
}

export const insidersOf = ({ declaredBy, calledIds, directorIds, observerIds }: CrisisStanding): string[] => [
  ...new Set([declaredBy, ...calledIds, ...directorIds, ...observerIds]),
]

/** Crises with their call lists, and where they stand whoever asks. */
export async function whereTheyStand(db: Database, files: readonly CrisisRow[]) {
  const exercises = files.filter((file) => file.mode === 'exercise').map((file) => file.id)
  const [list, people] = await Promise.all([
    callListOf(
      db,
      files.map((file) => file.id),
    ),
    practicePeople(db, exercises),
  ])
  const spoke = await spokeElsewhere(db, files)
  return files.map((file) => {
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
      listedIds: [...candidates.map((one) => one.person_id), ...positions.flatMap((one) => one.filled_by ?? [])],
      leaderId: positions.find((one) => one.role === 'leader')?.filled_by ?? null,
      speakerId: positions.find((one) => one.role === 'communication')?.filled_by ?? null,
      aboveId: file.told_unit_id,
      spokeElsewhere: spoke(file),
      directorIds: inPart('director'),
      observerIds: inPart('observer'),
      supportIds: positions.flatMap((one) => (one.role === 'support' && one.filled_by ? [one.filled_by] : [])),
    }
    return { file, positions, candidates, calls, practice, standing }
  })
}

/** Has whoever declared it let first words go alone in as many other rooms as the agency allows? */
export async function spokeElsewhere(db: Database, files: readonly CrisisRow[]): Promise<(file: CrisisRow) => boolean> {
  const open = files.filter((file) => file.state === 'open' && file.mode !== 'exercise')
  const rooms = await spokenAlone(db, [...new Set(open.map((file) => file.declared_by))])
  if (rooms.length === 0) return () => false
  const { aloneIn } = await packRule(db, 'declaring')
  return ({ id, mode, declared_by: by }) =>
    mode !== 'exercise' && rooms.filter((one) => one.personId === by && one.crisisId !== id).length >= aloneIn
}
