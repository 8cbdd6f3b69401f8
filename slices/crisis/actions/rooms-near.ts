import type { Database } from '../../../kit/db/database.ts'
import type { CrisisRow } from '../store/crises.ts'
import { agencyLine } from '../store/line.ts'

/** Those of these rooms that are at a unit, or at one above or below it. */
export async function roomsNear(db: Database, files: readonly CrisisRow[], unitId: string): Promise<CrisisRow[]> {
  const line = new Set((await agencyLine(db, unitId)).map(({ id }) => id))
  const near = await Promise.all(
    files.map(
      async (file) => line.has(file.unit_id) || (await agencyLine(db, file.unit_id)).some(({ id }) => id === unitId),
    ),
  )
  return files.filter((_, at) => near[at])
}
