import type { Database } from '../../../kit/db/database.ts'
import { mustBeCorrected } from '../rules/room-needs.ts'
import { isChanged } from '../rules/statement.ts'
import { standings } from '../rules/statement-standing.ts'
import { wavesOfStatements } from '../store/group-board.ts'
import { statementsOf, usedFacts } from '../store/statements.ts'
import { asUsed } from './send-statement.ts'

/** The newest of what somebody has had and that must be put right, by its number; null when nothing must. The room says the same. */
export async function wrongInRoom(db: Database, crisisId: string): Promise<number | null> {
  const [rows, waves, used] = await Promise.all([
    statementsOf(db, crisisId),
    wavesOfStatements(db, crisisId),
    usedFacts(db, crisisId),
  ])
  const now = standings(rows, waves)
  const changed = used.filter((one) => isChanged(asUsed(one)))
  const wrong = rows.find(({ id }) => {
    const changedFacts = changed.filter((one) => one.statementId === id)
    return mustBeCorrected({ ...now.get(id)!, changedFacts })
  })
  return wrong?.number ?? null
}
