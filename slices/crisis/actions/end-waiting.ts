import type { Trx } from '../../../kit/db/database.ts'
import { isFollowing } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { partsOf, statementsOf } from '../store/statements.ts'
import { dropPart, endStatement } from './end-statement.ts'

/** The room closes: nobody is asked for a yes any more. What was released goes. */
export async function endWaiting(trx: Trx, file: CrisisRow, { by, at }: { by: string; at: Date }): Promise<void> {
  const ending = { reason: 'closed', by, at } as const
  for (const { id, number, state } of await statementsOf(trx, file.id)) {
    if (state === 'waiting') await endStatement(trx, file, id, ending)
    if (state !== 'going' && state !== 'out') continue
    for (const part of (await partsOf(trx, [id])).filter(isFollowing))
      if (part.version_id === null && part.dropped_reason === null) await dropPart(trx, file, number, part, ending)
  }
}
