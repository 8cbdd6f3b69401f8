import type { DutyBook, Span, UnitDuty } from './duty-book.ts'
import { chainAt, type Question } from './duty-chain.ts'
import { ownersIn } from './duty-schedule.ts'
import { type AnsweredDuty, officesOf, PLACES } from './words.ts'

/** The duties that an absence may not leave empty. */
export const KEPT = ['leader', 'communication-leader', 'press-contact', 'relatives-liaison', 'notice-poster'] as const

/** Those, and what answers to nobody but may have a yes to give. */
export const WATCHED = [...KEPT, 'communication-adviser'] as const
type Watched = (typeof WATCHED)[number]
const isKept = (duty: Watched) => (KEPT as readonly Watched[]).includes(duty)

export type NewAbsence = Span & { personId: string; deputyId: string | null }
export type Emptied = { unitId: string; duty: Watched; from: number; what: 'duty' | 'authority' }

/**
 * What would stand empty when this absence is registered: a duty that somebody of the unit has now, and that nobody there would have at some
 * moment of it, the leader in their place not counted; or an approval, which turns give nobody. `approves`: the table of authority names this
 * duty there. The earliest first.
 */
export function emptiedBy(
  book: DutyBook,
  absence: NewAbsence,
  approves: (unitId: string, duty: AnsweredDuty) => boolean,
): Emptied[] {
  const after = withAbsence(book, absence)
  const pairs = [...book.units].flatMap(([unitId, unit]) =>
    unit.isMinistry
      ? []
      : WATCHED.filter((duty) => concerns(book, unit, duty, absence.personId)).map((duty) => ({
          unitId,
          duty,
        })),
  )
  return pairs
    .flatMap((pair): Emptied[] => {
      const empty = isKept(pair.duty) ? firstEmpty(book, after, pair, absence) : null
      if (empty !== null) return [{ ...pair, from: empty, what: 'duty' as const }]
      if (!approves(pair.unitId, pair.duty)) return []
      const without = firstEmpty(withoutTurns(book), withoutTurns(after), pair, absence)
      return without === null ? [] : [{ ...pair, from: without, what: 'authority' as const }]
    })
    .toSorted((a, b) => a.from - b.from || (a.unitId < b.unitId ? -1 : 1))
}

/** The first moment in the absence when somebody of the unit has the duty without it, and nobody with it. */
function firstEmpty(before: DutyBook, after: DutyBook, pair: Question<AnsweredDuty>, span: Span): number | null {
  for (const part of ownersIn(after, pair, span)) {
    if (hasOwn(after, pair, part.from)) continue
    const had = ownersIn(before, pair, part).find((one) => hasOwn(before, pair, one.from))
    if (had) return had.from
  }
  return null
}

function hasOwn(book: DutyBook, pair: Question<AnsweredDuty>, at: number): boolean {
  const [first] = chainAt(book, pair, at)
  if (first?.unitId !== pair.unitId || first.as === 'desk') return false
  return pair.duty === 'leader' || first.as !== 'leader'
}

/** Does it concern this person: do they hold the duty or have a turn of it, or may they stand in for one who does? */
function concerns(book: DutyBook, unit: UnitDuty, duty: AnsweredDuty, personId: string): boolean {
  const offices: readonly string[] = PLACES.flatMap((place) => officesOf(duty)[place])
  return [
    ...unit.holders.filter((held) => offices.includes(held.duty)),
    ...[...unit.shifts, ...unit.rota].filter((turn) => turn.duty === duty),
  ].some((one) => mayStandIn(book, one.personId, personId, []))
}

function mayStandIn(book: DutyBook, holderId: string, personId: string, passed: readonly string[]): boolean {
  if (holderId === personId) return true
  if (passed.includes(holderId)) return false
  const deputies = (book.absences.get(holderId) ?? []).flatMap((one) => (one.deputyId === null ? [] : [one.deputyId]))
  return deputies.some((deputy) => mayStandIn(book, deputy, personId, [...passed, holderId]))
}

function withAbsence(book: DutyBook, { personId, ...absence }: NewAbsence): DutyBook {
  const absences = new Map(book.absences)
  absences.set(personId, [absence, ...(book.absences.get(personId) ?? [])])
  return { ...book, absences }
}

function withoutTurns(book: DutyBook): DutyBook {
  return { ...book, units: new Map([...book.units].map(([id, unit]) => [id, { ...unit, shifts: [], rota: [] }])) }
}
