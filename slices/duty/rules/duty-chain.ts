import type { AskedDuty } from '../../../kit/kernel/caller.ts'
import { standInFor } from '../../../kit/kernel/stand-in.ts'
import { type DutyBook, endOf, holds, rotaHolds, type UnitDuty } from './duty-book.ts'
import { type AnsweredDuty, isPersonal, officesOf, PLACES, type Place } from './words.ts'

/** As what somebody answers. `desk` is the last line: whoever sits at the desk of the directorate. */
export type AnswersAs = Place | 'leader' | 'desk'
export type Owner = {
  unitId: string
  /** Null only for the desk when nobody in particular has it: whoever sits there takes it, and it is never away. */
  personId: string | null
  as: AnswersAs
  /** The absent person that this one stands in for. */
  insteadOf: string | null
}
/** Who answers for this duty in this unit? */
export type Question<Asked extends AskedDuty = AskedDuty> = { unitId: string; duty: Asked }

/**
 * Who answers for a duty in a unit at an instant, and who is asked after them, the nearest first. In each unit, from the one asked about
 * and upwards: first and second on call by shift, rota or duty; their deputies; whoever leads the unit at that hour, or the leader's
 * deputy. Then the desk of the directorate, which always has somebody. Never the ministry, never anybody who is away or has left, nobody
 * twice. An office of one person (`isPersonal`) has neither deputy, leader nor desk in its place, so that its chain may be empty.
 */
export function chainAt(book: DutyBook, question: Question, at: number): Owner[] {
  const chain: Owner[] = []
  for (const owner of askedInTurn(book, question, at))
    if (!chain.some((one) => one.personId === owner.personId)) chain.push(owner)
  return chain
}

/** Those of the chain, some of them more than once; no further than whoever reads it goes. */
function* askedInTurn(book: DutyBook, { unitId, duty }: Question, at: number): Generator<Owner> {
  const units = duty === 'directorate-desk' ? [book.directorateId] : unitsAbove(book, unitId)
  for (const id of units) yield* inUnit(book, { unitId: id, duty }, at)
  if (isPersonal(duty)) return
  const last = { unitId: book.directorateId, as: 'desk' } as const
  for (const { personId, insteadOf } of inUnit(book, { unitId: last.unitId, duty: 'directorate-desk' }, at))
    yield { ...last, personId, insteadOf }
  yield { ...last, personId: null, insteadOf: null }
}

/** The duties that decide who is asked for this one. */
export const dutiesAsked = (duty: AskedDuty): ReadonlySet<AskedDuty> => new Set([duty, 'leader', 'directorate-desk'])

/** Exactly one owner at every instant. */
export function ownerAt(book: DutyBook, question: Question<AnsweredDuty>, at: number): Owner {
  return askedInTurn(book, question, at).next().value as Owner
}

/** Is anybody set for the duty in the unit at all, or to lead it, at work or not? */
export function isStaffed(book: DutyBook, { unitId, duty }: Question): boolean {
  const unit = book.units.get(unitId)
  const offices = PLACES.flatMap((place) => [...officesOf(duty)[place], ...officesOf('leader')[place]])
  const turns = [...(unit?.rota ?? []), ...(unit?.shifts ?? [])]
  return (
    unit !== undefined &&
    (unit.holders.some((held) => offices.includes(held.duty)) || turns.some((one) => one.duty === duty))
  )
}

/** Is somebody of the unit itself there for the duty: on call, holder, deputy, or whoever leads it? */
export function isManned(book: DutyBook, question: Question, at: number): boolean {
  return !inUnit(book, question, at).next().done
}

/** The unit and those above it, the agency's own, ending at the directorate. Safe against a tree that bites its tail. */
export function unitsAbove(book: DutyBook, unitId: string): string[] {
  const line: string[] = []
  const seen = new Set<string>()
  for (let id: string | null = unitId; id !== null && !seen.has(id); id = book.units.get(id)?.parentId ?? null) {
    seen.add(id)
    const unit = book.units.get(id)
    if (unit && !unit.isMinistry && id !== book.directorateId) line.push(id)
  }
  return [...line, book.directorateId]
}

export function isAway(book: DutyBook, personId: string, at: number): boolean {
  return book.absences.get(personId)?.some((absence) => holds(absence, at)) ?? false
}

/** Until when somebody is away who is away now, by the absence that lasts longest: null when it has no end. Null for one who is here. */
export function absenceAt(book: DutyBook, personId: string, at: number): { until: number | null } | null {
  const now = (book.absences.get(personId) ?? []).filter((absence) => holds(absence, at))
  const [last] = now.toSorted((a, b) => b.to - a.to)
  return last ? { until: endOf(last) } : null
}

export function isThere(book: DutyBook, personId: string, at: number): boolean {
  const works = book.people.get(personId)
  return works !== undefined && holds(works, at) && !isAway(book, personId, at)
}

/** Has somebody who took something by own press (`takenAt`) done so in an absence that lasts still? Then they work all the same. */
export function worksAway(book: DutyBook, personId: string, takenAt: number | null, at: number): boolean {
  const works = book.people.get(personId)
  if (takenAt === null || works === undefined || !holds(works, at)) return false
  return book.absences.get(personId)?.some((one) => holds(one, takenAt) && holds(one, at)) ?? false
}

/** Where one of those on call is at work, they answer first; else the deputies of the absent; then whoever leads. */
function* inUnit(book: DutyBook, { unitId, duty }: Question, at: number): Generator<Owner> {
  const unit = book.units.get(unitId)
  if (!unit) return
  const isAlone = isPersonal(duty)
  for (const asked of isAlone || duty === 'leader' ? [duty] : [duty, 'leader' as const]) {
    const group = askedIn(unit, asked, at).map((one) => ({ ...one, as: asked === 'leader' ? asked : one.as }))
    for (const { personId, as } of group)
      if (isThere(book, personId, at)) yield { unitId, personId, as, insteadOf: null }
    if (isAlone) continue
    for (const { personId: insteadOf, as } of group) {
      const personId = standsIn(book, insteadOf, at)
      if (personId) yield { unitId, personId, as, insteadOf }
    }
  }
}

/** First and second on call: a single shift goes before the rota, and the rota before the duty. */
export function askedIn(unit: UnitDuty, duty: AskedDuty, at: number): { personId: string; as: Place }[] {
  const offices = officesOf(duty)
  return PLACES.flatMap((place) =>
    [
      ...unit.shifts.filter((shift) => shift.duty === duty && shift.place === place && holds(shift, at)),
      ...unit.rota.filter((row) => row.duty === duty && row.place === place && rotaHolds(row, at)),
      ...unit.holders.filter((held) => offices[place].includes(held.duty) && holds(held, at)),
    ].map(({ personId }) => ({ personId, as: place })),
  )
}

/** Of several absences at once, the one registered last that names a deputy decides: a later one without does not send anybody home. */
function standsIn(book: DutyBook, absentId: string, at: number): string | null {
  const deputyOf = (personId: string) =>
    book.absences.get(personId)?.find((absence) => holds(absence, at) && absence.deputyId !== null)?.deputyId ?? null
  return standInFor(absentId, deputyOf, (personId) => isThere(book, personId, at))
}
