import type { Database } from '../../../kit/db/database.ts'
import type { LeftBeside } from '../rules/beside.ts'
import { GROUPS, groupOfKinds } from '../rules/statement.ts'
import { leftBeside } from '../store/beside.ts'
import type { CrisisRow } from '../store/crises.ts'
import { waitedAt } from './waiting-groups.ts'

/**
 * Everything that left beside a room while it was open, the newest first, as `reader` may see it: one list for its screen, its reports and the
 * evaluation. `named`: how many more there are that only named people read. Nothing beside an exercise.
 */
export async function leftBesideRoom(
  db: Database,
  reader: string | null,
  file: CrisisRow,
): Promise<{ lines: LeftBeside[]; named: number }> {
  if (file.mode === 'exercise') return { lines: [], named: 0 }
  const rows = await leftBeside(db, reader, file)
  const shown = rows.filter((one) => one.mayRead)
  const waited = await waitedAt(db, file)
  const lines = shown.map(({ mayRead: _, kinds, at, ...one }) => {
    const to = GROUPS.filter((group) => kinds.some((kind) => groupOfKinds([kind]) === group))
    return { ...one, at: at.toISOString(), to, ...(to.some((group) => waited(group, at)) && { atStop: true }) }
  })
  return { lines, named: rows.length - shown.length }
}
