import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approversOfMessages } from '../../message/index.ts'
import { personNames } from '../../organisation/index.ts'
import { waitingOf } from '../store/statements.ts'

/** Words that somebody asked others to approve, and who may say yes to them now; none when nobody may. */
export type AskedOfOthers = { id: string; crisisId: string; number: number; askedAt: Date; names: string[] }

/** Words of open rooms that the caller asked for a yes to and that wait for it; what has waited longest first. Exercises are no crises. */
export async function askedOfOthers({ db, now }: Varde, caller: Caller): Promise<AskedOfOthers[]> {
  const rows = await waitingOf(db, caller.id)
  if (rows.length === 0) return []
  const approvers = await approversOfMessages(
    db,
    rows.flatMap(({ messageIds }) => messageIds),
    now(),
  )
  const asked = rows.map(({ messageIds, ...row }) => ({
    ...row,
    personIds: [...new Set(messageIds.flatMap((id) => approvers.get(id)?.personIds ?? []))],
  }))
  const names = await personNames(
    db,
    asked.flatMap(({ personIds }) => personIds),
  )
  return asked.map(({ personIds, ...row }) => ({ ...row, names: personIds.map((id) => names.get(id) ?? id) }))
}
