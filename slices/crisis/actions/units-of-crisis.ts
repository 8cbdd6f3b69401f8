import type { Database } from '../../../kit/db/database.ts'
import type { CrisisRow } from '../store/crises.ts'
import { agencyLine } from '../store/line.ts'

/** Whose people it is about: the unit, its region, or null for the whole agency. */
export async function unitsOfCrisis(
  db: Database,
  file: Pick<CrisisRow, 'level' | 'security_crisis' | 'unit_id'>,
): Promise<string[] | null> {
  if (file.level === 'agency' || file.security_crisis) return null
  if (file.level === 'unit') return [file.unit_id]
  const region = (await agencyLine(db, file.unit_id)).find((unit) => unit.kind === 'region')
  return [region?.id ?? file.unit_id]
}
