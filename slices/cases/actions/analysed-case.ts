import { loadCase } from './load-case.ts'
import type { SubjectDoor } from './subject-door.ts'

/** Where a case stands for one who reads or writes its stakeholder analysis: it is for those who handle it. */
export const analysedCase: SubjectDoor = async (varde, caller, id) => {
  const { file, handles, abilities } = await loadCase(varde.db, caller, id)
  if (!handles) return null
  return { mode: file.mode, unitId: file.unit_id, groupKeys: [], mayEdit: abilities.includes('note') }
}
