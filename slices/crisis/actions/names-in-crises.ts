import type { Database } from '../../../kit/db/database.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import type { Named, ScenarioNames } from '../rules/crisis-view.ts'
import { scenarios } from '../store/crises.ts'
import type { LoadedCrisis } from './load-crisis.ts'

export type CrisisNames = {
  person: (id: string) => Named
  unit: (id: string) => Named
  scenario: (key: string | null) => ScenarioNames | null
  policeOwnsFacts: (key: string | null) => boolean
}

/** The names of everyone and everything that crises point at, and of `others`. */
export async function namesInCrises(
  db: Database,
  loaded: readonly LoadedCrisis[],
  others: readonly string[] = [],
): Promise<CrisisNames> {
  const personIds = loaded.flatMap(({ file, positions, candidates }) => [
    file.declared_by,
    ...positions.flatMap((one) => (one.filled_by ? [one.filled_by] : [])),
    ...candidates.flatMap((one) => [one.person_id, ...(one.instead_of ? [one.instead_of] : [])]),
  ])
  const unitIds = loaded.flatMap(({ file, positions }) => [
    file.unit_id,
    file.owner_unit_id,
    ...(file.told_unit_id ? [file.told_unit_id] : []),
    ...positions.map((one) => one.unit_id),
  ])
  const [persons, units, known] = await Promise.all([
    personNames(db, [...new Set([...personIds, ...others])]),
    unitNames(db, [...new Set(unitIds)]),
    scenarios(db),
  ])
  return {
    person: (id) => ({ id, name: persons.get(id) ?? null }),
    unit: (id) => ({ id, name: units.get(id) ?? null }),
    scenario: (key) => known.find((one) => one.key === key)?.names ?? null,
    policeOwnsFacts: (key) => known.find((one) => one.key === key)?.police_owns_facts ?? false,
  }
}
