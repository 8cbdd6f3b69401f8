import type { SubjectDoor } from '../../cases/index.ts'
import { loadInitiative } from './load-initiative.ts'

/** Where an initiative stands for one who reads or writes its stakeholder analysis: whoever edits the one edits the other. */
export const analysedInitiative: SubjectDoor = async (varde, caller, id) => {
  const { initiative, abilities } = await loadInitiative(varde.db, varde, caller, id)
  const { mode, unit_id: unitId, audience_keys: groupKeys } = initiative
  return { mode, unitId, groupKeys, mayEdit: abilities.includes('edit') }
}
