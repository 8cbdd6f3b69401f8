import type { Database } from '../../../kit/db/database.ts'
import { type PromisedBeside, promisedBeside } from '../rules/promised-beside.ts'
import { countedWaves } from '../rules/reach.ts'
import { type Group, isFollowing } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { carryingWaves, headsOfStatements } from '../store/reach.ts'
import { partsOf, statementsOf } from '../store/statements.ts'
import { languagesOfGroups } from './follow-statement.ts'
import { promisesInRoom } from './promises-in-room.ts'

/** Who is owed more in a room, and gets nothing where words are for these groups: as the form says it to whoever writes them. */
export async function promisedWithout(
  db: Database,
  file: CrisisRow,
  groups: readonly Group[],
): Promise<PromisedBeside[]> {
  const lines = await promisesInRoom(db, file)
  if (!lines.some(({ isOwed }) => isOwed)) return []
  const rows = await statementsOf(db, file.id)
  const [parts, carrying, languages] = await Promise.all([
    partsOf(
      db,
      rows.map(({ id }) => id),
    ),
    carryingWaves(db, file.id),
    languagesOfGroups(db, file),
  ])
  const counts = await headsOfStatements(db, countedWaves(carrying, languages))
  const statements = rows.map(({ id, number, next_at: nextAt, out_at: outAt }) => ({
    ...{ number, nextAt: nextAt?.toISOString() ?? null, outAt: outAt?.toISOString() ?? null },
    isForEverybody: parts.some(
      (part) => part.statement_id === id && !isFollowing(part) && part.groups.includes('public'),
    ),
    had: counts
      .filter((one) => one.statementId === id)
      .map(({ group, had, unread }) => ({ group, heads: had + unread })),
  }))
  return promisedBeside({ promises: lines, given: [], statements }, groups)
}
