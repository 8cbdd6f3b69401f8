import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { supersedes } from '../rules/superseding.ts'
import { saidTo } from './said-to.ts'

type Newer = Parameters<typeof supersedes>[0] & { crisis_id: string }

/**
 * Two may write at once: what waits for a yes is set aside by newer words only when whoever wrote those has seen it (`seen`: keys of statements). Throws
 * `crisis.replaces-unseen`. The room is held by the caller.
 */
export async function refuseUnseen(trx: Trx, newer: Newer, seen: readonly string[]): Promise<void> {
  const unseen = (await saidTo(trx, newer.crisis_id)).filter(
    (older) => older.state === 'waiting' && supersedes(newer, older) && !seen.includes(older.id),
  )
  if (unseen.length === 0) return
  const numbers = unseen.map(({ number }) => number).sort((a, b) => a - b)
  throw new Failure('conflict', 'crisis.replaces-unseen', { numbers: numbers.join(', ') })
}
