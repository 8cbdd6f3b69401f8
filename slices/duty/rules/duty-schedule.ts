import { wallClock } from '../../../kit/kernel/oslo-clock.ts'
import { openingOn, type TelephoneHours } from '../../../kit/kernel/telephone-hours.ts'
import { type DutyBook, rotaSpan, type Span } from './duty-book.ts'
import { askedIn, dutiesAsked, type Owner, ownerAt, type Question, unitsAbove } from './duty-chain.ts'
import type { AnsweredDuty } from './words.ts'

export type Owned = Span & { owner: Owner }

/** Who answers for a unit through a stretch of time: without holes, without overlap, and each different from the next. */
export function ownersIn(book: DutyBook, question: Question<AnsweredDuty>, { from, to }: Span): Owned[] {
  const found: Owned[] = []
  for (const part of partsOf(book, question, { from, to })) {
    const last = found.at(-1)
    if (last && isSame(last.owner, part.owner)) last.to = part.to
    else found.push(part)
  }
  return found
}

/** The same, divided wherever anything changes that may decide it. */
function partsOf(book: DutyBook, question: Question<AnsweredDuty>, { from, to }: Span): Owned[] {
  const starts = [from, ...changesIn(book, question, { from, to })]
  return starts.map((start, at) => ({ from: start, to: starts[at + 1] ?? to, owner: ownerAt(book, question, start) }))
}

const isSame = (a: Owner, b: Owner) =>
  a.unitId === b.unitId && a.personId === b.personId && a.as === b.as && a.insteadOf === b.insteadOf

/** Every instant inside the stretch at which the answer may change, in order. */
function changesIn(book: DutyBook, { unitId, duty }: Question<AnsweredDuty>, { from, to }: Span): number[] {
  const spans: Span[] = [...book.people.values(), ...[...book.absences.values()].flat()]
  const days = { first: wallClock(from).day - 1, last: wallClock(to).day + 1 }
  const asked = dutiesAsked(duty)
  for (const id of unitsAbove(book, unitId)) {
    const unit = book.units.get(id)
    if (!unit) continue
    spans.push(...unit.shifts, ...unit.holders)
    for (const row of unit.rota.filter((one) => asked.has(one.duty)))
      for (let day = days.first; day <= days.last; day++) {
        const span = rotaSpan(row, day)
        if (span) spans.push(span)
      }
  }
  const edges = new Set(spans.flatMap((span) => [span.from, span.to]).filter((edge) => from < edge && edge < to))
  return [...edges].sort((a, b) => a - b)
}

/** `answersUnitId` is null where the leader of the unit itself answers. */
export type Gap = Span & { answersUnitId: string | null }

/**
 * When nobody in the unit itself answers, or its leader alone in the place of those who have the duty or its turn and are not there, and which unit
 * does instead. Where nobody is set, a leader who answers leaves no gap. The press asks within the hours of its telephone, so only what
 * touches these counts (`hours`); for every other duty, and without hours, each minute does.
 */
export function gapsIn(
  book: DutyBook,
  question: Question<AnsweredDuty>,
  span: Span,
  hours: readonly TelephoneHours[],
): Gap[] {
  const gaps: Gap[] = []
  const unit = book.units.get(question.unitId)
  for (const { from, to, owner } of partsOf(book, question, span)) {
    const isLed = owner.as === 'leader' && question.duty !== 'leader'
    const isOwn = owner.unitId === question.unitId && owner.personId !== null
    if (isOwn && !(isLed && unit && askedIn(unit, question.duty, from).length > 0)) continue
    const answersUnitId = isOwn ? null : owner.unitId
    const last = gaps.at(-1)
    if (last && last.to === from && last.answersUnitId === answersUnitId) last.to = to
    else gaps.push({ from, to, answersUnitId })
  }
  const counted = question.duty === 'press-contact' ? hours : []
  return counted.length === 0 ? gaps : gaps.filter((gap) => meetsOpening(counted, gap))
}

function meetsOpening(hours: readonly TelephoneHours[], { from, to }: Span): boolean {
  for (let day = wallClock(from).day; day <= wallClock(to - 1).day; day++) {
    const opening = openingOn(hours, day)
    if (opening && opening.from < to && from < opening.to) return true
  }
  return false
}
