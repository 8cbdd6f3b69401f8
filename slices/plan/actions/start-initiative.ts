import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { mayWrite } from '../rules/ability.ts'
import { keysOf } from '../rules/initiative.ts'
import { insertInitiative, insertRevision, putTargets } from '../store/initiatives.ts'
import { announce } from './announce.ts'
import { columnsOf, targetRows } from './document-of.ts'
import { elementNames } from './element-names.ts'
import { type DocumentInput, readDocument } from './read-document.ts'

type Start = { document: DocumentInput; exercise: boolean }

/** Starts an initiative as a draft, often from a gap. Throws `plan.not-allowed` and what `readDocument` throws. */
export async function startInitiative(varde: Varde, caller: Caller, start: Start): Promise<{ id: string }> {
  return varde.db.transaction().execute((trx) => addDraft(trx, varde, caller, start))
}

/** The same within a transaction that does more, such as answering the idea it came from. */
export async function addDraft(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { document: input, exercise }: Start,
): Promise<{ id: string }> {
  if (!mayWrite(caller, input.unitId)) throw new Failure('not-allowed', 'plan.not-allowed')
  const id = newId('ini')
  const now = varde.now()
  const mode = exercise ? 'exercise' : varde.mode
  const document = await readDocument(trx, input, [])
  const { names } = await elementNames(trx, keysOf(document))
  await insertInitiative(trx, {
    id,
    mode,
    ...columnsOf(document),
    state: 'draft',
    step: null,
    element_names: JSON.stringify(names),
    revision: 1,
    approved_revision: null,
    stopped_reason: null,
    created_by: caller.id,
    created_at: now,
    updated_at: now,
  })
  await putTargets(trx, id, targetRows(id, document), now)
  await insertRevision(trx, {
    initiative_id: id,
    number: 1,
    document: JSON.stringify(document),
    author_id: caller.id,
    saved_at: now,
  })
  await announce(trx, varde, caller, { id, mode, unit_id: document.unitId }, PLAN_EVENTS.started, {
    gapKeys: document.gapKeys,
  })
  return { id }
}
