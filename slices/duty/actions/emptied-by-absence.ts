import type { Trx } from '../../../kit/db/database.ts'
import { approvingDuties } from '../../organisation/index.ts'
import { type Emptied, emptiedBy, WATCHED } from '../rules/emptied.ts'
import { dutyNames } from './duty-names.ts'
import { loadDutyBook } from './load-duty-book.ts'

const AHEAD_MS = 366 * 24 * 3_600_000

/**
 * The first duty or approval that would stand empty if this absence were registered, with the name of its unit; null when none would. The
 * coming year is looked at. Organisation asks before it writes (`AbsencePort`).
 */
export async function emptiedByAbsence(
  trx: Trx,
  absence: { personId: string; from: Date; to: Date | null; deputyId: string | null },
  now: Date,
): Promise<(Emptied & { unitName: string }) | null> {
  const from = Math.max(now.getTime(), absence.from.getTime())
  const to = Math.min(absence.to?.getTime() ?? Number.MAX_SAFE_INTEGER, from + AHEAD_MS)
  if (to <= from) return null
  const also = [absence.personId, absence.deputyId]
  const loaded = await loadDutyBook(trx, { from: new Date(from), to: new Date(to), also, duties: WATCHED })
  if (!loaded.book) return null
  const { personId, deputyId } = absence
  const approves = await approvingDuties(trx, now)
  const kinds = new Map(loaded.roster.units.map(({ id, kind }) => [id, kind]))
  const isAsked = (unitId: string, duty: string) => kinds.has(unitId) && approves(kinds.get(unitId)!, duty)
  const [first] = emptiedBy(loaded.book, { personId, deputyId, from, to }, isAsked)
  return first ? { ...first, unitName: dutyNames(loaded, null).unit(first.unitId) } : null
}
