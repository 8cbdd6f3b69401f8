import type { Database } from '../../../kit/db/database.ts'
import { isManned, loadDutyBook } from '../../duty/index.ts'
import { levelOf } from '../../organisation/index.ts'
import { type Handler, proposedHandler } from '../rules/line-principle.ts'
import { unitLine } from '../store/line.ts'

/** Whom the line principle points at now, with turns, absences and deputies counted in; null where the unit is gone. */
export async function proposeHandler(
  db: Database,
  unitId: string,
  now: Date,
  { securityCrisis = false }: { securityCrisis?: boolean } = {},
): Promise<Handler | null> {
  const line = (await unitLine(db, unitId)).filter((unit) => unit.kind !== 'ministry')
  const { book } = await loadDutyBook(db, { from: now, to: new Date(now.getTime() + 1), duties: ['press-contact'] })
  const units = line.map(({ id, kind }) => ({
    id,
    level: levelOf(kind),
    isManned: book !== null && isManned(book, { unitId: id, duty: 'press-contact' }, now.getTime()),
  }))
  return proposedHandler(units, { securityCrisis })
}
