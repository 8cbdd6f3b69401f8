import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import { PLAN_EVENTS } from '../events.ts'
import { mayWrite } from '../rules/ability.ts'
import { changedCommitments, frozenFields } from '../rules/adjustment.ts'
import { keysOf } from '../rules/initiative.ts'
import { adjustmentsOf, markCarriedOut } from '../store/adjustments.ts'
import {
  changeInitiative,
  findRevision,
  type InitiativeRow,
  insertRevision,
  putTargets,
  targetsOf,
} from '../store/initiatives.ts'
import { announce } from './announce.ts'
import { columnsOf, documentOf, targetRows } from './document-of.ts'
import { elementNames } from './element-names.ts'
import { takeUp } from './load-initiative.ts'
import { type DocumentInput, readDocument } from './read-document.ts'

/**
 * Saves the document. Throws `plan.changed-meanwhile` with the other's document when somebody saved first, so that nothing
 * is lost; `plan.frozen` when it changes what a leader has approved (`fields`); `plan.not-allowed` for a move to a unit the caller does not write for; and what `readDocument` throws.
 */
export async function saveInitiative(
  varde: Varde,
  caller: Caller,
  { id, revision, document: input }: { id: string; revision: number; document: DocumentInput },
): Promise<{ revision: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const { initiative } = await takeUp(trx, varde, caller, id, 'edit')
    const before = documentOf(initiative, await targetsOf(trx, [id]))
    if (initiative.revision !== revision) throw await changedMeanwhile(trx, initiative, before)
    const known = before.targets.map((target) => target.id)
    const document = await readDocument(trx, input, known)
    if (document.unitId !== before.unitId && !mayWrite(caller, document.unitId))
      throw new Failure('not-allowed', 'plan.not-allowed')
    if (canonical(document) === canonical(before)) return { revision }
    const isAdopted = await hasAdopted(trx, id)
    const frozen = frozenFields(initiative.state, before, document, isAdopted)
    if (frozen.length > 0) throw new Failure('conflict', 'plan.frozen', { fields: frozen })
    const now = varde.now()
    const next = revision + 1
    // What was chosen keeps its name, also when a later edition of the strategy has it no more.
    const { names } = await elementNames(trx, keysOf(document))
    const element_names = JSON.stringify({ ...initiative.element_names, ...names })
    await changeInitiative(trx, id, { ...columnsOf(document), element_names, revision: next, updated_at: now })
    await putTargets(trx, id, targetRows(id, document), now)
    await insertRevision(trx, {
      initiative_id: id,
      number: next,
      document: JSON.stringify(document),
      author_id: caller.id,
      saved_at: now,
    })
    const moved = { ...initiative, unit_id: document.unitId }
    await announce(trx, varde, caller, moved, PLAN_EVENTS.saved, { revision: next })
    const changed = changedCommitments(before, document)
    if (isAdopted && changed.length > 0) {
      await markCarriedOut(trx, id, next)
      await announce(trx, varde, caller, moved, PLAN_EVENTS.adjustmentCarriedOut, { revision: next, fields: changed })
    }
    return { revision: next }
  })
}

const hasAdopted = async (trx: Trx, id: string) =>
  (await adjustmentsOf(trx, [id])).some((one) => one.decision === 'adopted' && one.done_revision === null)

async function changedMeanwhile(trx: Trx, now: InitiativeRow, document: object): Promise<Failure> {
  const last = await findRevision(trx, now.id, now.revision)
  const names = await personNames(trx, last ? [last.author_id] : [])
  return new Failure('conflict', 'plan.changed-meanwhile', {
    theirs: {
      document,
      revision: now.revision,
      savedAt: now.updated_at,
      author: last ? (names.get(last.author_id) ?? null) : null,
    },
  })
}
