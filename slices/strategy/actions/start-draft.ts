import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { STRATEGY_EVENTS } from '../events.ts'
import { findDraft, insertEdition, lastDecided, nextNumber } from '../store/editions.ts'
import { copyElements } from '../store/elements.ts'
import { announce } from './announce.ts'
import { requireAbility } from './take-up-draft.ts'

/**
 * Starts a draft from the last decided edition, or an empty one where there is none. There is one draft at a time, since
 * two would have to be merged. Throws `strategy.draft-exists`.
 */
export async function startDraft(
  varde: Varde,
  caller: Caller,
  { title }: { title: string | null },
): Promise<{ id: string }> {
  await requireAbility(varde, caller, 'draft')
  return varde.db.transaction().execute(async (trx) => {
    const open = await findDraft(trx)
    if (open) throw new Failure('conflict', 'strategy.draft-exists', { number: open.number })
    return openDraft(trx, varde, caller, title)
  })
}

/** The same in the caller's transaction, which knows that there is no draft. Throws `strategy.title-missing`. */
export async function openDraft(trx: Trx, varde: Varde, caller: Caller, title: string | null): Promise<{ id: string }> {
  const former = await lastDecided(trx)
  if (!former && !title) throw new Failure('invalid', 'strategy.title-missing')
  const id = newId('sty')
  const number = await nextNumber(trx)
  await insertEdition(trx, {
    id,
    number,
    title: title ?? former!.title,
    state: 'draft',
    based_on_id: former?.id ?? null,
    valid_from: null,
    valid_to: null,
    decided_by: null,
    decided_at: null,
    decision_reason: null,
    begun_at: null,
    is_public: former?.is_public ?? false,
    pack: null,
    notes: JSON.stringify(former?.notes ?? {}),
    mode: varde.mode,
    created_by: caller.id,
    created_at: varde.now(),
  })
  if (former) await copyElements(trx, former.id, id)
  const content = { number, basedOn: former?.number ?? null }
  await announce(trx, varde, caller, { name: STRATEGY_EVENTS.draftStarted, editionId: id, content })
  return { id }
}
