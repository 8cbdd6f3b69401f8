import type { DutyBook, Span } from '../rules/duty-book.ts'
import { absenceAt, askedIn, chainAt, ownerAt, type Question } from '../rules/duty-chain.ts'
import { type Gap, ownersIn } from '../rules/duty-schedule.ts'
import type { AnsweredDuty } from '../rules/words.ts'
import { type DutyNames, ownerOnWire } from './duty-names.ts'

/** Who answers for a unit at the start of the span, who is next and from when, and who is asked first but is away. */
export function dutyStanding(name: DutyNames, book: DutyBook, question: Question<AnsweredDuty>, span: Span) {
  const [, next] = ownersIn(book, question, span)
  const nextUp = chainAt(book, question, span.from)[1]
  const unit = book.units.get(question.duty === 'directorate-desk' ? book.directorateId : question.unitId)!
  const away = askedIn(unit, question.duty, span.from).flatMap(({ personId }) => {
    const absence = absenceAt(book, personId, span.from)
    return absence ? [{ name: name.person(personId), until: instant(absence.until) }] : []
  })
  return {
    answers: ownerOnWire(ownerAt(book, question, span.from), name),
    nextUp: nextUp ? ownerOnWire(nextUp, name) : null,
    changesAt: instant(next?.from ?? null),
    away,
  }
}

/** A gap that goes on past what was looked at has no end. */
export const gapOnWire = (gap: Gap, span: Span, name: DutyNames) => ({
  from: new Date(gap.from).toISOString(),
  to: gap.to >= span.to ? null : new Date(gap.to).toISOString(),
  answersUnit: gap.answersUnitId && name.unit(gap.answersUnitId),
})

const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString())
