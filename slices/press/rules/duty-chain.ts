import { type DutyBook, endOf, holds, type Place, rotaHolds, type UnitDuty } from './duty-book.ts'

/** As what somebody answers. `desk` is the directorate's press desk itself: the end of every chain, and never away. */
export type AnswersAs = Place | 'leader' | 'desk'
export type Owner = {
  unitId: string
  /** Null only for the desk: whoever sits there takes it. */
  personId: string | null
  as: AnswersAs
  /** The absent person that this one stands in for. */
  insteadOf: string | null
}

/**
 * Who answers the press for a unit at an instant, and who is asked after them, the nearest first. In each unit, from the
 * one asked about and upwards: first and second at the telephone by shift, rota or duty; their deputies; the leader or
 * the leader's deputy. Never the ministry, never anybody who is away or has left, nobody twice; the last is always the
 * directorate's desk.
 */
export function chainAt(book: DutyBook, unitId: string, at: number): Owner[] {
  const chain: Owner[] = []
  const add = (owner: Owner) => {
    if (!chain.some((one) => one.personId === owner.personId)) chain.push(owner)
  }
  for (const id of unitsAbove(book, unitId)) for (const owner of inUnit(book, id, at)) add(owner)
  add({ unitId: book.directorateId, personId: null, as: 'desk', insteadOf: null })
  return chain
}

/** Exactly one owner at every instant. */
export function ownerAt(book: DutyBook, unitId: string, at: number): Owner {
  return chainAt(book, unitId, at)[0]!
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

function isThere(book: DutyBook, personId: string, at: number): boolean {
  const works = book.people.get(personId)
  return works !== undefined && holds(works, at) && !isAway(book, personId, at)
}

function inUnit(book: DutyBook, unitId: string, at: number): Owner[] {
  const unit = book.units.get(unitId)
  if (!unit) return []
  const contacts = askedIn(unit, at)
  const leaders = unit.holders.filter((held) => held.duty === 'leader' && holds(held, at))
  const asked = [contacts, leaders.map((held) => ({ personId: held.personId, as: 'leader' as const }))]
  return asked.flatMap((group) => [
    ...group
      .filter((one) => isThere(book, one.personId, at))
      .map((one) => ({ unitId, personId: one.personId, as: one.as, insteadOf: null })),
    ...group.flatMap((one) => {
      const deputy = standsIn(book, one.personId, at)
      return deputy ? [{ unitId, personId: deputy, as: one.as, insteadOf: one.personId }] : []
    }),
  ])
}

const DUTY_OF = { primary: 'press-contact', alternate: 'press-contact-alternate' } as const

/** First and second at the telephone: a single shift goes before the rota, and the rota before the duty. */
export function askedIn(unit: UnitDuty, at: number): { personId: string; as: Place }[] {
  return (['primary', 'alternate'] as const).flatMap((place) =>
    [
      ...unit.shifts.filter((shift) => shift.place === place && holds(shift, at)),
      ...unit.rota.filter((row) => row.place === place && rotaHolds(row, at)),
      ...unit.holders.filter((held) => held.duty === DUTY_OF[place] && holds(held, at)),
    ].map(({ personId }) => ({ personId, as: place })),
  )
}

/** Who stands in for somebody who is away; deputies of deputies are followed, and a loop ends where it began. */
function standsIn(book: DutyBook, absentId: string, at: number): string | null {
  const seen = new Set<string>()
  let id: string | null = absentId
  while (id !== null && !seen.has(id)) {
    if (isThere(book, id, at)) return id === absentId ? null : id
    seen.add(id)
    id = book.absences.get(id)?.find((absence) => holds(absence, at))?.deputyId ?? null
  }
  return null
}
