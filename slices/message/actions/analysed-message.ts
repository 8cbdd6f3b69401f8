import type { SubjectDoor } from '../../cases/index.ts'
import { loadMessage } from './load-message.ts'

/** Where a message stands for one who reads or writes its stakeholder analysis: whoever edits the one edits the other. */
export const analysedMessage: SubjectDoor = async (varde, caller, id) => {
  const { message, abilities } = await loadMessage(varde.db, varde, caller, id)
  return { mode: message.mode, unitId: message.unit_id, groupKeys: [], mayEdit: abilities.includes('edit') }
}
