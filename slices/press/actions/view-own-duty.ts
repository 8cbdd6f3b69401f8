import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { worksAtDesk } from '../rules/duty-right.ts'
import { ownersIn } from '../rules/duty-schedule.ts'
import { dutyNames, ownerOnWire } from './duty-names.ts'
import { loadDutyBook } from './load-duty-book.ts'

const DAY_MS = 24 * 3_600_000

/** For the line under the masthead: who answers for the caller's unit, or for the directorate. Null without units. */
export async function viewOwnDuty(varde: Varde, caller: Caller) {
  const now = varde.now()
  const duty = await loadDutyBook(varde.db, { from: now, to: new Date(now.getTime() + DAY_MS) })
  const { book } = duty
  if (!book || !worksAtDesk(caller)) return { answers: null }
  const unitId = caller.unitId && book.units.has(caller.unitId) ? caller.unitId : book.directorateId
  const [first] = ownersIn(book, unitId, { from: now.getTime(), to: now.getTime() + DAY_MS })
  const owner = ownerOnWire(first!.owner, dutyNames(duty))
  return { answers: { ...owner, isYou: owner.personId === caller.id, until: new Date(first!.to).toISOString() } }
}
