import type { DutyBook, Span } from '../rules/duty-book.ts'
import { absenceAt, askedIn, chainAt, ownerAt } from '../rules/duty-chain.ts'
import { numberFor } from '../rules/duty-number.ts'
import { type Gap, ownersIn } from '../rules/duty-schedule.ts'
import { type DutyNames, dutyNames, ownerOnWire } from './duty-names.ts'
import type { LoadedDuty } from './load-duty-book.ts'
import { numbersOf } from './refresh-answering.ts'

/** Who answers for a unit now, who is next and from when, the number to call, and who is asked first but is away. */
export function dutyStanding(duty: LoadedDuty, book: DutyBook, unitId: string, span: Span) {
  const name = dutyNames(duty)
  const [owned, next] = ownersIn(book, unitId, span)
  const nextUp = chainAt(book, unitId, span.from)[1]
  const unit = book.units.get(unitId)!
  const away = askedIn(unit, span.from).flatMap(({ personId }) => {
    const absence = absenceAt(book, personId, span.from)
    return absence ? [{ name: name.person(personId), until: instant(absence.until) }] : []
  })
  return {
    answers: ownerOnWire(ownerAt(book, unitId, span.from), name),
    nextUp: nextUp ? ownerOnWire(nextUp, name) : null,
    phone: numberFor(book, owned!.owner, numbersOf(duty)),
    changesAt: instant(next?.from ?? null),
    away,
  }
}

/** A gap that goes on past what was looked at has no end. */
export const gapOnWire = (gap: Gap, span: Span, name: DutyNames) => ({
  from: new Date(gap.from).toISOString(),
  to: gap.to >= span.to ? null : new Date(gap.to).toISOString(),
  answersUnit: name.unit(gap.answersUnitId),
})

const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString())
