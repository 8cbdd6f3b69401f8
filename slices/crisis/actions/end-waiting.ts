import type { Trx } from '../../../kit/db/database.ts'
import { isFollowing } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { partsOf, statementsOf } from '../store/statements.ts'
import { endAtStop } from './end-at-stop.ts'
import { dropPart, endStatement } from './end-statement.ts'
import { waitingGroups } from './waiting-groups.ts'
import { wordsAtStop } from './words-at-stop.ts'

/**
 * The room closes: nobody is asked for a yes any more, and what waits at a stop and promises more is set aside, as no more comes: all of it, or for
 * those who wait where others have it. What was released and promises nothing there goes, when the stop is lifted.
 */
export async function endWaiting(trx: Trx, file: CrisisRow, { by, at }: { by: string; at: Date }): Promise<void> {
  const ending = { reason: 'closed', by, at } as const
  const { waits } = await waitingGroups(trx, file)
  for (const one of (await wordsAtStop(trx, file, waits)).filter(({ row }) => row.next_at !== null))
    if (one.row.state === 'out') await endAtStop(trx, file, one, ending)
    else await endStatement(trx, file, one.row.id, ending)
  for (const { id, number, state } of await statementsOf(trx, file.id)) {
    if (state === 'waiting') await endStatement(trx, file, id, ending)
    if (state !== 'going' && state !== 'out') continue
    for (const part of (await partsOf(trx, [id])).filter(isFollowing))
      if (part.version_id === null && part.dropped_reason === null) await dropPart(trx, file, number, part, ending)
  }
}
