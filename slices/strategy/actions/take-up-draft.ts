import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { abilitiesOf, type StrategyAbility } from '../rules/may.ts'
import { directorateIds } from '../store/directorates.ts'
import { type EditionRow, takeDraft } from '../store/editions.ts'

/** Throws `strategy.not-allowed` unless the caller may do this with the strategy. */
export async function requireAbility(
  { db }: Pick<Varde, 'db'>,
  caller: Caller,
  ability: StrategyAbility,
): Promise<void> {
  if (!abilitiesOf(caller, await directorateIds(db)).includes(ability))
    throw new Failure('not-allowed', ability === 'put-in-force' ? 'strategy.may-not-decide' : 'strategy.may-not-write')
}

/**
 * The draft, held for a change, so that changes come one after another. Throws `strategy.may-not-write`,
 * `strategy.may-not-decide` or `strategy.no-draft`.
 */
export async function takeUpDraft(trx: Trx, caller: Caller, ability: StrategyAbility): Promise<EditionRow> {
  await requireAbility({ db: trx }, caller, ability)
  const draft = await takeDraft(trx)
  if (!draft) throw new Failure('conflict', 'strategy.no-draft')
  return draft
}
