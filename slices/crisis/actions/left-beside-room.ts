import type { Database } from '../../../kit/db/database.ts'
import { namesUnit } from '../../../kit/kernel/unit-mentions.ts'
import type { LeftBeside } from '../rules/beside.ts'
import { GROUPS, groupOfKinds } from '../rules/statement.ts'
import { leftBeside } from '../store/beside.ts'
import type { CrisisRow } from '../store/crises.ts'
import { unitsAsNamed } from '../store/line.ts'
import { waitedAt } from './waiting-groups.ts'

/**
 * Everything that left beside a room while it was open, to others than own staff alone or to whoever waited at its stop, the newest first, as `reader` may see it: one list for its screen, its reports and the
 * evaluation. `named`: how many more there are that only named people read. Nothing beside an exercise.
 */
export async function leftBesideRoom(
  db: Database,
  reader: string | null,
  file: CrisisRow,
): Promise<{ lines: LeftBeside[]; named: number }> {
  if (file.mode === 'exercise') return { lines: [], named: 0 }
  const waited = await waitedAt(db, file)
  // Whoever waits at a stop waits from the declaration on.
  const rows = await leftBeside(db, reader, file, waited('staff', file.declared_at))
  const [unit] = await unitsAsNamed(db, [file.unit_id])
  const left = rows
    .filter(({ isNear, title }) => isNear || namesUnit([title], unit!))
    .map(({ kinds, at, isNear: _, ...one }) => {
      const to = GROUPS.filter((group) => kinds.some(({ name }) => groupOfKinds([name]) === group))
      // Whom a room has no group for is outside, and waits as the public does.
      const atStop = kinds.some((kind) => waited(groupOfKinds([kind.name]) ?? 'public', new Date(kind.at)))
      return { ...one, at: at.toISOString(), to, ...(atStop && { atStop }), kinds }
    })
    .filter(({ kinds, atStop }) => atStop || kinds.some(({ name }) => name !== 'staff'))
  const shown = left.filter((one) => one.mayRead)
  const lines = shown.map(({ mayRead: _, kinds: __, ...one }) => one)
  return { lines, named: left.length - shown.length }
}
