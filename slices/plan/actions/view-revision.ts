import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import type { InitiativeDocument } from '../rules/initiative.ts'
import { findRevision } from '../store/initiatives.ts'
import { loadInitiative } from './load-initiative.ts'

/** What the document was after one save. Throws `plan.no-such-revision`. */
export async function viewRevision(varde: Varde, caller: Caller, { id, number }: { id: string; number: number }) {
  await loadInitiative(varde.db, varde, caller, id)
  const row = await findRevision(varde.db, id, number)
  if (!row) throw new Failure('not-found', 'plan.no-such-revision')
  const names = await personNames(varde.db, [row.author_id])
  return {
    number,
    author: names.get(row.author_id) ?? null,
    savedAt: row.saved_at.toISOString(),
    document: row.document as InitiativeDocument,
  }
}
