import type { Mode } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Declaration } from '../rules/declaration.ts'
import type { CrisisRow } from '../store/crises.ts'
import type { Computed } from './compute-call-list.ts'

type Signed = { number: string; by: string; at: Date; mode: Mode }

/** A crisis as it is when it has just been declared. In an exercise no unit above is told. */
export function newCrisis(input: Declaration, { owning }: Computed, { number, by, at, mode }: Signed): CrisisRow {
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
    calls_erased_at: null,
    texts_erased_at: null,
    last_entry: 0,
    next_of_kin_stop_at: null,
    is_narrow: false,
    revision: 1,
  }
}
