import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { dayNumber, instantAt } from '../../../kit/kernel/oslo-clock.ts'
import { openingOn } from '../../../kit/kernel/telephone-hours.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type DutyBook, endOf, type Span } from '../rules/duty-book.ts'
import { dutyAbilities } from '../rules/duty-right.ts'
import { ownersIn } from '../rules/duty-schedule.ts'
import { mondayOf, type SetDuty, weekGrid, weekSpan } from '../rules/duty-week.ts'
import { officesOf, PLACES, type RotaDuty } from '../rules/words.ts'
import { dutyNames, ownerOnWire } from './duty-names.ts'
import type { LoadedDuty } from './load-duty-book.ts'
import { openDutyBook } from './open-duty-book.ts'

/**
 * One week of a duty in a unit, from the Monday of `day` (`YYYY-MM-DD`): who is set at each place, who answers, the hours of the
 * telephone of the press, and who is away. Throws `duty.not-at-desk`, `duty.unit-not-found`.
 */
export async function viewDutyWeek(
  varde: Varde,
  caller: Caller,
  asked: { unitId: string; duty: RotaDuty; day: string },
) {
  const monday = mondayOf(instantAt(dayNumber(asked.day), 720))
  const { loaded, book, span } = await openDutyBook(varde, caller, asked.duty, weekSpan(monday))
  const unit = loaded.roster.units.find((one) => one.id === asked.unitId && one.kind !== 'ministry')
  if (!book || !unit) throw new Failure('not-found', 'duty.unit-not-found')
  const name = dutyNames(loaded, caller)
  const moment = (at: number) => new Date(at).toISOString()
  const set = setIn(loaded, book, asked)
  const owned = ownersIn(book, asked, span)
  return {
    days: weekGrid(set, book, monday).map(({ day, places }, index) => {
      const whole = weekDay(monday + index)
      const opening = asked.duty === 'press-contact' ? openingOn(loaded.hours, monday + index) : null
      const parts = (of: typeof places.primary) =>
        of.map(({ from, to, personId, ...rest }) => ({
          ...rest,
          from: moment(from),
          to: moment(to),
          person: personId === null ? null : { id: personId, name: name.person(personId) },
        }))
      return {
        day,
        opening: opening && { from: moment(opening.from), to: moment(opening.to) },
        primary: parts(places.primary),
        alternate: parts(places.alternate),
        answers: owned
          .filter((part) => part.from < whole.to && whole.from < part.to)
          .map(({ from, to, owner }) => ({
            from: moment(Math.max(from, whole.from)),
            to: moment(Math.min(to, whole.to)),
            owner: ownerOnWire(owner, name),
          })),
      }
    }),
    people: peopleOf(set, name.person),
    absences: absencesOf(set, book, span).map(({ personId, deputyId, from, to }) => ({
      name: name.person(personId),
      deputy: deputyId === null ? null : name.person(deputyId),
      from: moment(from),
      to: to === null ? null : moment(to),
    })),
    abilities: dutyAbilities(caller, unit.id, asked.duty),
  }
}

const weekDay = (day: number): Span => ({ from: instantAt(day, 0), to: instantAt(day + 1, 0) })

function setIn(loaded: LoadedDuty, book: DutyBook, { unitId, duty }: { unitId: string; duty: RotaDuty }): SetDuty {
  const mine = <Row extends { unit_id: string; duty: RotaDuty }>(rows: readonly Row[]) =>
    rows.filter((row) => row.unit_id === unitId && row.duty === duty)
  const unit = book.units.get(unitId)
  const rows = unit?.rota.filter((row) => row.duty === duty) ?? []
  return {
    duty,
    shifts: mine(loaded.shifts).map(({ id, place, person_id, from_at, to_at }) => {
      return { id, place, personId: person_id, from: from_at.getTime(), to: to_at.getTime() }
    }),
    rota: mine(loaded.rota).map((row, index) => ({ id: row.id, ...rows[index]! })),
    holders: (unit?.holders ?? []).filter((held) => PLACES.some((place) => officesOf(duty)[place].includes(held.duty))),
  }
}

const inWeek = ({ shifts, rota, holders }: SetDuty) => [...shifts, ...rota, ...holders].map((one) => one.personId)

function peopleOf(set: SetDuty, nameOf: (id: string) => string) {
  return [...new Set(inWeek(set))]
    .map((id) => ({ id, name: nameOf(id) }))
    .filter((one) => one.name !== '')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
}

function absencesOf(set: SetDuty, book: DutyBook, span: Span) {
  return [...new Set(inWeek(set))].flatMap((personId) =>
    (book.absences.get(personId) ?? [])
      .filter((away) => away.from < span.to && span.from < away.to)
      .map((away) => ({ ...away, personId, to: endOf(away) })),
  )
}
