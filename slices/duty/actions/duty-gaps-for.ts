import type { Caller } from '../../../kit/kernel/caller.ts'
import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isStaffed } from '../rules/duty-chain.ts'
import { dutyAbilities, readDuties } from '../rules/duty-right.ts'
import { gapsIn } from '../rules/duty-schedule.ts'
import type { RotaDuty } from '../rules/words.ts'
import { dutyNames } from './duty-names.ts'
import { loadDutyBook } from './load-duty-book.ts'
import { FOUR_WEEKS_MS } from './open-duty-book.ts'

/** `answersUnit` is null where the leader of the unit answers, in the place of those who have it. */
export type DutyGap = { unitId: string; unitName: string; duty: RotaDuty; from: Date; answersUnit: string | null }

/**
 * The first gap of the coming four weeks for each duty in each unit whose gaps this caller sees, the soonest first: what can still be
 * mended, a week before it comes and earlier. One where the leader answers is told of only where there is no other. A unit that never had anybody for a duty, nor a leader, has no gap in it: the press alone is
 * answered everywhere.
 */
export async function dutyGapsFor(varde: Varde, caller: Caller): Promise<DutyGap[]> {
  const duties = readDuties(caller)
  if (duties.length === 0) return []
  const now = varde.now().getTime()
  const span = { from: now, to: now + FOUR_WEEKS_MS }
  const loaded = await loadDutyBook(varde.db, { from: new Date(span.from), to: new Date(span.to) })
  const { book } = loaded
  if (!book) return []
  const name = dutyNames(loaded, caller)
  const units = loaded.roster.units.filter((unit) => unit.kind !== 'ministry')
  const gaps = duties.flatMap((duty) =>
    units
      .filter((unit) => duty !== 'directorate-desk' || unit.id === book.directorateId)
      .filter((unit) => dutyAbilities(caller, unit.id, duty).includes('see-gaps'))
      .filter((unit) => duty === 'press-contact' || isStaffed(book, { unitId: unit.id, duty }))
      .flatMap((unit) => {
        const all = gapsIn(book, { unitId: unit.id, duty }, span, loaded.hours)
        const first = all.find(({ answersUnitId }) => answersUnitId !== null) ?? all[0]
        const about = { unitId: unit.id, unitName: unit.name, duty }
        if (!first) return []
        const answersUnit = first.answersUnitId && name.unit(first.answersUnitId)
        return [{ ...about, from: new Date(first.from), answersUnit }]
      }),
  )
  return oldestFirst(
    gaps,
    ({ from }) => from,
    ({ unitId, duty }) => `${unitId} ${duty}`,
  )
}
