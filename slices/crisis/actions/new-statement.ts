import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { outByFor, soonestOutBy } from '../rules/promise.ts'
import type { Group, StatementKind } from '../rules/statement.ts'
import { openPromise, readClock } from '../store/promises.ts'
import { nextStatementNumber } from '../store/statements.ts'

type Said = {
  kind: StatementKind
  /** Approved beforehand: it goes at once. Otherwise somebody has to approve it first. */
  isApproved: boolean
  corrects: string | null
  groups: readonly Group[]
  nextAt: Date | null
  admits: boolean
}

/** New words of a room. What is public must be out as promised, or when own staff have had their minutes. */
export async function newStatement(
  trx: Trx,
  crisisId: string,
  { kind, isApproved, corrects, groups, nextAt, admits }: Said,
  { by, at }: { by: string; at: Date },
) {
  const number = await nextStatementNumber(trx, crisisId)
  return {
    id: newId('stm'),
    crisis_id: crisisId,
    number,
    kind,
    state: isApproved ? ('going' as const) : ('waiting' as const),
    corrects,
    out_by: groups.includes('public') || kind === 'page' ? await outByFrom(trx, crisisId, kind, at) : null,
    next_at: nextAt,
    admits,
    made_by: by,
    made_at: at,
    released_at: isApproved ? at : null,
    out_at: null,
    status_id: null,
    dropped_reason: null,
  }
}

/** When public words that are released at a moment must be out: words that wait for somebody's yes are released later than they were made. */
export async function outByFrom(trx: Trx, crisisId: string, kind: StatementKind, releasedAt: Date): Promise<Date> {
  const { staff_minutes } = await readClock(trx)
  const promise = await openPromise(trx, crisisId)
  // What is promised far ahead is no reason for an answer to wait.
  return (kind === 'page' ? soonestOutBy : outByFor)(promise?.due_at ?? null, staff_minutes, releasedAt)
}
