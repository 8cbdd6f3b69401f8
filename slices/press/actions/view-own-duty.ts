import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dutyNames, loadDutyBook, ownerOnWire, ownersIn, readsDuty } from '../../duty/index.ts'

const DAY_MS = 24 * 3_600_000

/** For the line under the masthead: who answers for the caller's unit, or for the directorate. Null without units. */
export async function viewOwnDuty(varde: Varde, caller: Caller) {
  const now = varde.now()
  const duties = ['press-contact' as const]
  const loaded = await loadDutyBook(varde.db, { from: now, to: new Date(now.getTime() + DAY_MS), duties })
  const { book } = loaded
  if (!book || !readsDuty(caller)) return { answers: null }
  const unitId = caller.unitId && book.units.has(caller.unitId) ? caller.unitId : book.directorateId
  const span = { from: now.getTime(), to: now.getTime() + DAY_MS }
  const [first] = ownersIn(book, { unitId, duty: 'press-contact' }, span)
  const owner = ownerOnWire(first!.owner, dutyNames(loaded, caller))
  return { answers: { ...owner, isYou: owner.personId === caller.id, until: new Date(first!.to).toISOString() } }
}
