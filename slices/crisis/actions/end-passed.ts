import type { Database } from '../../../kit/db/database.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isLate } from '../rules/lateness.ts'
import { keptGroups } from '../rules/statement.ts'
import { findCrisis, lockCrisis } from '../store/crises.ts'
import { findStatement, lockStatement, partsOf, type StatementRow } from '../store/statements.ts'
import { endStatement } from './end-statement.ts'
import { roomTime } from './practice-time.ts'
import { waitingGroups } from './waiting-groups.ts'

/**
 * Words that are not out when the time they promise passes end: nobody is given a promise that has passed, and the room says so. What
 * stands at a stop is left to whoever lifts it, who says the new time.
 */
export async function endPassed(varde: Varde, id: string): Promise<void> {
  const seen = await findStatement(varde.db, id)
  // A look that locks nothing, as most find nothing to do.
  if (!seen || !(await isOver(varde.db, seen, varde.now()))) return
  await varde.db.transaction().execute(async (trx) => {
    const file = (await lockCrisis(trx, seen.crisis_id))!
    const statement = await lockStatement(trx, id, true)
    const at = varde.now()
    if (statement && (await isOver(trx, statement, at)))
      await endStatement(trx, file, id, { reason: 'time-passed', at })
  })
}

async function isOver(db: Database, statement: StatementRow, now: Date): Promise<boolean> {
  if (statement.next_at === null || (statement.state !== 'waiting' && statement.state !== 'going')) return false
  const file = (await findCrisis(db, statement.crisis_id))!
  if (!isLate(statement, await roomTime(db, file, now))) return false
  if (statement.state === 'waiting') return true
  const { waits } = await waitingGroups(db, file)
  return !(await partsOf(db, [statement.id])).some((part) => keptGroups(part).some((one) => waits.includes(one)))
}
