import type { Trx } from '../../../kit/db/database.ts'
import { hasNewer } from '../rules/at-stop.ts'
import { hasPassed } from '../rules/lateness.ts'
import type { Group } from '../rules/statement.ts'
import { isNews, outdatedAtStop } from '../rules/superseding.ts'
import type { CrisisRow } from '../store/crises.ts'
import { endAtStop } from './end-at-stop.ts'
import { endStatement } from './end-statement.ts'
import { roomTime } from './practice-time.ts'
import { saidReaching } from './said-reaching.ts'
import { waitingGroups } from './waiting-groups.ts'
import { wordsAtStop } from './words-at-stop.ts'

/**
 * These groups wait no longer at the stop: of what they waited for, they get the newest words alone. Whoever else older words reach, and nothing newer does, keeps
 * them or gets them yet; what that leaves nobody of is over as a whole. The room is held by the caller.
 */
export async function endOutdated(
  trx: Trx,
  file: CrisisRow,
  groups: readonly Group[],
  signed: { by: string; at: Date },
): Promise<void> {
  const [{ waits }, shows] = [await waitingGroups(trx, file), await roomTime(trx, file, signed.at)]
  const found = (await wordsAtStop(trx, file, waits)).filter(({ row }) => !hasPassed(row.next_at, shows))
  const all = found.map(({ row: { id, number, kind }, groups: waiting }) => ({ id, number, kind, groups: waiting }))
  const outdated = outdatedAtStop(all)
  const said = outdated.length > 0 ? (await saidReaching(trx, file, signed.at)).filter(isNews) : []
  for (const { id, number, groups: older } of outdated) {
    const { row, groups: waiting } = found.find((one) => one.row.id === id)!
    const over = older.filter((one) => groups.includes(one))
    if (over.length === 0) continue
    const { reaches } = said.find((one) => one.id === id)!
    const isLeft = (group: Group) =>
      !over.includes(group) && (waiting.includes(group) || !hasNewer(group, number, said))
    if (row.state === 'going' && !reaches.some(isLeft))
      await endStatement(trx, file, id, { reason: 'newer', ...signed })
    else await endAtStop(trx, file, { row, groups: over }, { reason: 'newer', ...signed })
  }
}
