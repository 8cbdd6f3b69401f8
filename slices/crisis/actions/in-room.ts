import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { CrisisAbility } from '../rules/crisis-right.ts'
import { type CrisisRow, lockCrisis } from '../store/crises.ts'
import { loadCrisis } from './load-crisis.ts'

/**
 * Does something in a room that the caller is in, open or closed; it is held meanwhile. Whoever watches an exercise does
 * nothing in it before it is over, and whoever has no place in it reads alone. Throws `crisis.not-found`, `crisis.observer-watches` and `crisis.no-place`.
 */
export async function inRoom<T>(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  does: (trx: Trx, file: CrisisRow, now: Date) => Promise<T>,
): Promise<T> {
  const { abilities, file: seen } = await loadCrisis(varde.db, caller, crisisId)
  if (seen.state === 'open') refuseWithoutPlace(abilities)
  return varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, crisisId)
    if (!file) throw new Failure('not-found', 'crisis.not-found')
    return does(trx, file, varde.now())
  })
}

/** Throws `crisis.observer-watches` and `crisis.no-place`. */
export function refuseWithoutPlace(abilities: readonly CrisisAbility[]): void {
  if (abilities.includes('log')) return
  throw new Failure('not-allowed', abilities.includes('observe') ? 'crisis.observer-watches' : 'crisis.no-place')
}
