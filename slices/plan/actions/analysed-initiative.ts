import type { SubjectDoor } from '../../cases/index.ts'
import { loadInitiative } from './load-initiative.ts'

const ANALYSES = ['edit', 'take-back', 'approve'] as const

/**
 * Where an initiative stands for one who reads or writes its stakeholder analysis: whoever edits the one edits the other, and the
 * analysis may also be done while the initiative waits for approval.
 */
export const analysedInitiative: SubjectDoor = async (varde, caller, id) => {
  const { initiative, abilities } = await loadInitiative(varde.db, varde, caller, id)
  const { mode, unit_id: unitId, audience_keys: groupKeys } = initiative
  return { mode, unitId, groupKeys, mayEdit: ANALYSES.some((ability) => abilities.includes(ability)) }
}
