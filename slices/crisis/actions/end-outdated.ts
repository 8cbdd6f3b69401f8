import type { Trx } from '../../../kit/db/database.ts'
import { hasPassed } from '../rules/lateness.ts'
import type { Group } from '../rules/statement.ts'
import { outdatedAtStop } from '../rules/superseding.ts'
import type { CrisisRow } from '../store/crises.ts'
import { endAtStop } from './end-at-stop.ts'
import { endStatement } from './end-statement.ts'
import { roomTime } from './practice-time.ts'
import { waitingGroups } from './waiting-groups.ts'
import { wordsAtStop } from './words-at-stop.ts'

/** These groups wait no longer at the stop: of what they waited for, they get the newest words alone. The room is held by the caller. */
export async function endOutdated(
  trx: Trx,
  file: CrisisRow,
  groups: readonly Group[],
  signed: { by: string; at: Date },
): Promise<void> {
  const [{ waits }, shows] = [await waitingGroups(trx, file), await roomTime(trx, file, signed.at)]
  const found = (await wordsAtStop(trx, file, waits)).filter(({ row }) => !hasPassed(row.next_at, shows))
  const all = found.map(({ row: { id, number, kind }, groups: waiting }) => ({ id, number, kind, groups: waiting }))
  for (const { id, groups: older } of outdatedAtStop(all)) {
    const { row, groups: waiting } = found.find((one) => one.row.id === id)!
    const over = older.filter((one) => groups.includes(one))
    if (over.length === 0) continue
    // What nobody is left to get is over as a whole. What was to be public cannot end for the public alone: others get it, and what is newer follows it there.
    if (row.state === 'going' && over.length === waiting.length)
      await endStatement(trx, file, id, { reason: 'newer', ...signed })
    else if (row.state !== 'going' || !over.includes('public'))
      await endAtStop(trx, file, { row, groups: over }, { reason: 'newer', ...signed })
  }
}
