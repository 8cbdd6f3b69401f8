import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { STRATEGY_EVENTS } from '../events.ts'
import { movesOf } from '../rules/moves.ts'
import { elementsOf, placeElements } from '../store/elements.ts'
import { noteMoves } from '../store/order-changes.ts'
import { announce } from './announce.ts'
import { takeUpDraft } from './take-up-draft.ts'

/**
 * Puts some elements of one kind in the order of `keys`, in the places they have among the others already. Throws
 * `strategy.no-such-element` and `strategy.order-mixed`.
 */
export async function orderElements(varde: Varde, caller: Caller, keys: readonly string[]): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const draft = await takeUpDraft(trx, caller, 'edit')
    const elements = await elementsOf(trx, draft.id, { keys })
    const missing = keys.find((key) => !elements.some((one) => one.key === key))
    if (missing) throw new Failure('not-found', 'strategy.no-such-element', { key: missing })
    const kinds = new Set(elements.map(({ kind }) => kind))
    if (kinds.size > 1 || elements.length !== keys.length) throw new Failure('invalid', 'strategy.order-mixed')
    const places = elements.map(({ position }) => position).sort((a, b) => a - b)
    const placed = new Map(keys.map((key, i) => [key, places[i]!]))
    await placeElements(trx, draft.id, placed)
    const all = await elementsOf(trx, draft.id, { kinds: [...kinds] })
    const at = { editionId: draft.id, by: caller.id, at: varde.now() }
    await noteMoves(trx, movesOf(elements, placed, all), at)
    const content = { kind: elements[0]?.kind ?? null, count: keys.length }
    await announce(trx, varde, caller, { name: STRATEGY_EVENTS.elementsOrdered, editionId: draft.id, content })
  })
}
