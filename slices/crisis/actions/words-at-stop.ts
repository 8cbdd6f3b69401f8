import type { Database } from '../../../kit/db/database.ts'
import { groupsAtStop } from '../rules/at-stop.ts'
import type { Group } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { wavesOfStatements } from '../store/group-board.ts'
import { partsOf, type StatementRow, statementsOf } from '../store/statements.ts'

export type AtStop = { row: StatementRow; groups: Group[] }

/** The words of a room that some of these groups wait for at its stop, on their way or out to others, and who waits; the oldest first. */
export async function wordsAtStop(
  db: Database,
  { id, mode }: Pick<CrisisRow, 'id' | 'mode'>,
  waits: readonly Group[],
): Promise<AtStop[]> {
  if (waits.length === 0) return []
  const rows = await statementsOf(db, id)
  const [parts, waves] = await Promise.all([
    partsOf(
      db,
      rows.map((row) => row.id),
    ),
    wavesOfStatements(db, id),
  ])
  const read = { rows, parts, waves, waits, isPlayed: mode === 'exercise' }
  return rows
    .map((row) => ({ row, groups: groupsAtStop(row, read) }))
    .filter(({ groups }) => groups.length > 0)
    .toSorted((a, b) => a.row.number - b.row.number)
}
