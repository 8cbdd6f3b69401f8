import type { Database } from '../../../kit/db/database.ts'
import { groupsReached } from '../rules/at-stop.ts'
import type { Group } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { toldWaves } from '../store/group-board.ts'
import { partsOf, type StatementRow, statementsOf } from '../store/statements.ts'
import { roomTime } from './practice-time.ts'

/** Everything that is said in a room, with the groups that each reaches. */
export async function saidReaching(
  db: Database,
  file: CrisisRow,
  at: Date,
): Promise<(StatementRow & { reaches: Group[] })[]> {
  const rows = await statementsOf(db, file.id)
  const [parts, waves, shows] = await Promise.all([
    partsOf(
      db,
      rows.map((row) => row.id),
    ),
    toldWaves(db, file.id),
    roomTime(db, file, at),
  ])
  const read = { parts, waves, shows, isPlayed: file.mode === 'exercise' }
  return rows.map((row) => ({ ...row, reaches: groupsReached(row, read) }))
}
