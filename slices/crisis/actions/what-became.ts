import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { approvalStanding } from '../../message/index.ts'
import type { ApprovalPageView } from '../rules/approval-view.ts'
import type { Named } from '../rules/crisis-view.ts'
import { saidStanding } from '../rules/said-standing.ts'
import { isChanged } from '../rules/statement.ts'
import { standings } from '../rules/statement-standing.ts'
import { asUsed } from '../rules/used-fact.ts'
import { toldWaves } from '../store/group-board.ts'
import { type PartRow, type StatementRow, statementsOf, usedFacts } from '../store/statements.ts'

type Asked = {
  statement: StatementRow
  part: PartRow
  standing: Awaited<ReturnType<typeof approvalStanding>>
  named: (id: string) => Named
}
type Outcome = NonNullable<ApprovalPageView['outcome']>

/** What became of words that somebody was asked about, also after the yes; null while they wait for it. */
export async function outcomeOf(
  db: Database,
  caller: Pick<Caller, 'id'>,
  { statement, part, standing: { newest, endedAt }, named }: Asked,
): Promise<Outcome | null> {
  const isEnded = statement.state === 'dropped' || part.dropped_reason !== null
  const kind = statement.state === 'withdrawn' ? 'withdrawn' : isEnded ? 'ended' : part.version_id ? 'approved' : null
  if (kind === null) return null
  const decided = newest?.decided_by && newest.decided_at ? { by: newest.decided_by, at: newest.decided_at } : null
  const isYes = newest?.decision === 'approved'
  const at = kind === 'approved' || !endedAt ? decided?.at : endedAt
  return {
    kind,
    reason: kind === 'ended' ? (part.dropped_reason ?? statement.dropped_reason) : null,
    at: at?.toISOString() ?? null,
    by: decided && newest?.decision === 'returned' ? named(decided.by) : null,
    yes:
      decided && isYes
        ? { by: named(decided.by), at: decided.at.toISOString(), isYours: decided.by === caller.id }
        : null,
    ...(await worthOf(db, statement, part)),
  }
}

async function worthOf(
  db: Database,
  { id, crisis_id: crisisId, state }: StatementRow,
  part: PartRow,
): Promise<Pick<Outcome, 'now' | 'correctedBy'>> {
  const [rows, waves, used] = await Promise.all([
    statementsOf(db, crisisId),
    toldWaves(db, crisisId),
    usedFacts(db, crisisId),
  ])
  const { standing, correctedBy, isCorrectionLeaving } = standings(rows, waves).get(id)!
  const changedFacts = used.filter((one) => one.statementId === id && isChanged(asUsed(one)))
  const isGoing = standing === 'under-way' || (standing === 'stands' && part.released_at === null)
  const isGone = part.dropped_reason !== null && part.released_at === null
  const now = () => {
    if (isGone || standing === 'never-out') return 'never-out'
    if (state === 'waiting') return 'waiting'
    return isGoing ? 'going' : saidStanding({ standing, correctedBy, isCorrectionLeaving, changedFacts })
  }
  return {
    now: now(),
    correctedBy: rows.find((one) => one.id === correctedBy)?.number ?? null,
  }
}
