import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dutyAbilities, worksAtDesk } from '../rules/duty-right.ts'
import { gapsIn } from '../rules/duty-schedule.ts'
import { dutyNames } from './duty-names.ts'
import { openDutyBook } from './open-duty-book.ts'

export type DutyGap = { unitId: string; unitName: string; from: Date; answersUnit: string }

/** The first gap of the coming four weeks in each unit whose gaps this caller sees, the soonest first. */
export async function dutyGapsFor(varde: Varde, caller: Caller): Promise<DutyGap[]> {
  if (!worksAtDesk(caller)) return []
  const { duty, book, span } = await openDutyBook(varde, caller)
  if (!book) return []
  const name = dutyNames(duty)
  return duty.roster.units
    .filter((unit) => unit.kind !== 'ministry' && dutyAbilities(caller, unit.id).includes('see-gaps'))
    .flatMap((unit) => {
      const [first] = gapsIn(book, unit.id, span, duty.hours)
      const about = { unitId: unit.id, unitName: unit.name }
      return first ? [{ ...about, from: new Date(first.from), answersUnit: name.unit(first.answersUnitId) }] : []
    })
    .toSorted((a, b) => a.from.getTime() - b.from.getTime())
}
