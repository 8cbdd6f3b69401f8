import type { Varde } from '../../../kit/settings/varde.ts'
import { changesIn, findDraft } from '../store/editions.ts'
import { approversOfEdition } from './approvers-of-edition.ts'

/** Who puts the draft in force when everybody may read it, and how many changes it holds; null where there is none. */
export async function viewDraftStands(varde: Varde) {
  const draft = await findDraft(varde.db)
  if (!draft) return null
  const [{ approvers }, changes] = await Promise.all([
    approversOfEdition(varde.db, draft, varde.now()),
    changesIn(varde.db, draft.id),
  ])
  const named = approvers.waiting.map(({ displayName, insteadOf }) => ({ displayName, insteadOf }))
  return { approvers: named, changes }
}
