import type { CrisisLine } from '../rules/crisis-view.ts'
import type { LoadedCrisis } from './load-crisis.ts'
import type { CrisisNames } from './names-in-crises.ts'

/** What is said of a crisis wherever it is named. */
export function crisisLine({ file, isIn }: LoadedCrisis, names: CrisisNames): CrisisLine {
  return {
    id: file.id,
    isIn,
    number: file.number,
    mode: file.mode,
    scenario: names.scenario(file.scenario_key),
    what: file.what,
    unit: names.unit(file.unit_id),
    ownerUnit: names.unit(file.owner_unit_id),
    level: file.level,
    state: file.state,
    callState: file.call_state,
    declaredAt: file.declared_at.toISOString(),
    closedAt: file.closed_at?.toISOString() ?? null,
  }
}
