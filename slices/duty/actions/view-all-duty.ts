import type { Caller } from '../../../kit/kernel/caller.ts'
import { telephoneState } from '../../../kit/kernel/telephone-hours.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dutyAbilities, readDuties } from '../rules/duty-right.ts'
import { gapsIn } from '../rules/duty-schedule.ts'
import type { RotaDuty } from '../rules/words.ts'
import { dutyNames } from './duty-names.ts'
import { dutyStanding, gapOnWire } from './duty-standing.ts'
import type { LoadedDuty } from './load-duty-book.ts'
import { openDutyBook } from './open-duty-book.ts'

/**
 * The whole agency: who answers for the duty where now, the gaps of the coming four weeks to those who can mend them, and the hours of the
 * telephone of the press. The desk of the directorate stands there alone. Throws `duty.not-at-desk`.
 */
export async function viewAllDuty(varde: Varde, caller: Caller, duty: RotaDuty) {
  const { loaded, book, span } = await openDutyBook(varde, caller, duty)
  const own = book ? loaded.roster.units.filter((unit) => unit.kind !== 'ministry') : []
  const units = duty === 'directorate-desk' ? own.filter((unit) => unit.id === book!.directorateId) : own
  const name = dutyNames(loaded, caller)
  return {
    duty,
    duties: readDuties(caller),
    telephone: telephoneOf(loaded, span.from),
    hours: loaded.hours.map((row) => ({ ...row, weekdays: [...row.weekdays] })),
    maySetHours: book !== null && dutyAbilities(caller, book.directorateId).includes('edit-duty'),
    units: units.map((unit) => {
      const question = { unitId: unit.id, duty }
      const gaps = gapsIn(book!, question, span, loaded.hours)
      const abilities = dutyAbilities(caller, unit.id, duty)
      const seen = abilities.includes('see-gaps') ? gaps : []
      return {
        unit: { id: unit.id, name: unit.name },
        kind: unit.kind,
        parentId: unit.parentId,
        ...dutyStanding(name, book!, question, span),
        hasGap: gaps.length > 0,
        gaps: seen.map((gap) => gapOnWire(gap, span, name)),
        abilities,
      }
    }),
  }
}

function telephoneOf({ hours }: LoadedDuty, at: number) {
  const state = telephoneState(hours, at)
  return state && { isOpen: state.isOpen, changesAt: new Date(state.changesAt).toISOString() }
}
