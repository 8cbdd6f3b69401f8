import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { chainAt, dutyNames, loadDutyBook } from '../../duty/index.ts'
import type { AnsweringLine } from '../rules/plan-view.ts'
import { reachOf } from '../store/line.ts'
import { shieldedFrom, TESTED_DUTIES } from './duty-telephones.ts'

/** The first who answers, and who is next: what follows is a telephone away for whoever needs it. */
const SHOWN = 3

/** Who answers for each duty of a unit whose telephone must be answered, and who is next, by the engine; a protected person without name and number. */
export async function answeringIn(
  db: Database,
  caller: Caller,
  { unitId, now }: { unitId: string; now: Date },
): Promise<AnsweringLine[]> {
  const at = now.getTime()
  const loaded = await loadDutyBook(db, { from: now, to: new Date(at + 1), duties: TESTED_DUTIES })
  const { book } = loaded
  if (!book) return []
  const name = dutyNames(loaded, caller)
  const isShielded = shieldedFrom(loaded, caller)
  const lines = TESTED_DUTIES.flatMap((duty) =>
    chainAt(book, { unitId, duty }, at)
      .flatMap(({ personId, ...one }) => (personId === null ? [] : [{ ...one, personId, duty }]))
      .slice(0, SHOWN),
  )
  const reach = await reachOf(db, [...new Set(lines.map(({ personId }) => personId))])
  return lines.map(({ duty, unitId: at, personId, insteadOf }) => {
    const mobile = reach.find((one) => one.personId === personId)?.mobile ?? null
    return {
      ...{ duty, unit: name.unit(at), name: name.person(personId), mobile: isShielded(personId) ? null : mobile },
      insteadOf: insteadOf === null ? null : name.person(insteadOf),
    }
  })
}
