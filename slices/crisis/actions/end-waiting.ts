import type { Trx } from '../../../kit/db/database.ts'
import { isFollowing } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { partsOf, statementsOf } from '../store/statements.ts'
import { dropPart, endStatement } from './end-statement.ts'
import { waitingGroups } from './waiting-groups.ts'

/**
 * The room closes: nobody is asked for a yes any more, and what waits at a stop and promises more is set aside, as no more comes. What was released
 * and promises nothing there goes, when the stop is lifted.
 */
export async function endWaiting(trx: Trx, file: CrisisRow, { by, at }: { by: string; at: Date }): Promise<void> {
  const ending = { reason: 'closed', by, at } as const
  const { waits } = await waitingGroups(trx, file)
  for (const { id, number, state, next_at: nextAt } of await statementsOf(trx, file.id)) {
    const groups = state === 'going' && nextAt ? (await partsOf(trx, [id])).flatMap((part) => part.groups) : []
    if (state === 'waiting' || groups.some((one) => waits.includes(one))) await endStatement(trx, file, id, ending)
    if (state !== 'going' && state !== 'out') continue
    for (const part of (await partsOf(trx, [id])).filter(isFollowing))
      if (part.version_id === null && part.dropped_reason === null) await dropPart(trx, file, number, part, ending)
  }
}
