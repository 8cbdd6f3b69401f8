import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dutyAbilities } from '../rules/duty-right.ts'
import { gapsIn } from '../rules/duty-schedule.ts'
import { telephoneState } from '../rules/telephone-hours.ts'
import { dutyNames } from './duty-names.ts'
import { dutyStanding, gapOnWire } from './duty-standing.ts'
import type { LoadedDuty } from './load-duty-book.ts'
import { openDutyBook } from './open-duty-book.ts'

/** The whole agency: who answers where now, how many units below have a gap ahead, and the telephone's hours. */
export async function viewAllDuty(varde: Varde, caller: Caller) {
  const { duty, book, span } = await openDutyBook(varde, caller)
  const units = book ? duty.roster.units.filter((unit) => unit.kind !== 'ministry') : []
  const name = dutyNames(duty)
  return {
    telephone: telephoneOf(duty, span.from),
    hours: duty.hours.map((row) => ({ ...row, weekdays: [...row.weekdays] })),
    maySetHours: book !== null && dutyAbilities(caller, book.directorateId).includes('edit-duty'),
    units: units.map((unit) => {
      const gaps = gapsIn(book!, unit.id, span, duty.hours)
      const abilities = dutyAbilities(caller, unit.id)
      const seen = abilities.includes('see-gaps') ? gaps : []
      return {
        unit: { id: unit.id, name: unit.name },
        kind: unit.kind,
        parentId: unit.parentId,
        ...dutyStanding(duty, book!, unit.id, span),
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
