import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { unitsWhere } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type DutyBook, holds } from '../rules/duty-book.ts'
import { ownerAt, type Question } from '../rules/duty-chain.ts'
import type { AnsweredDuty } from '../rules/words.ts'
import { dutyNames } from './duty-names.ts'
import { loadDutyBook } from './load-duty-book.ts'

const DAY_MS = 24 * 3600 * 1000
/** The duties that must have somebody who answers. */
const WATCHED: readonly (Duty & AnsweredDuty)[] = ['leader', 'press-contact', 'notice-poster', 'relatives-liaison']

export type UncoveredDuty = {
  absenceId: string
  duty: Duty
  unitId: string
  unitName: string
  personName: string
  from: Date
  /** Who answers meanwhile, further up the line; null when only the desk of the directorate does. */
  answeredBy: string | null
}

/**
 * Duties in the caller's units whose holder is away, now or within a day, so that somebody else than one who has the duty answers: the
 * leader in their place, or another unit. Why they are away is unknown.
 */
export async function uncoveredDuties(varde: Varde, caller: Caller): Promise<UncoveredDuty[]> {
  const now = varde.now()
  const unitIds = new Set(unitsWhere(caller, 'duty.see-uncovered'))
  if (unitIds.size === 0) return []
  const until = new Date(now.getTime() + DAY_MS)
  const loaded = await loadDutyBook(varde.db, { from: now, to: until, duties: WATCHED })
  const { book, roster } = loaded
  if (!book) return []
  const name = dutyNames(loaded, caller)
  return roster.holders
    .filter((held) => unitIds.has(held.unitId) && held.personId !== caller.id && book.units.has(held.unitId))
    .flatMap((held) => {
      const duty = WATCHED.find((one) => one === held.duty)
      if (!duty || name.person(held.personId) === '') return []
      const first = roster.absences
        .filter((one) => one.personId === held.personId)
        .map((absence) => ({ absence, at: Math.max(now.getTime(), absence.from.getTime()) }))
        .toSorted((a, b) => a.at - b.at || a.absence.id.localeCompare(b.absence.id))
        .find(({ at }) => hasThen(book, held, at) && !isCovered(book, { unitId: held.unitId, duty }, at))
      if (!first) return []
      const { absence, at } = first
      const owner = ownerAt(book, { unitId: held.unitId, duty }, at)
      return [
        {
          ...{ absenceId: absence.id, duty, unitId: held.unitId, unitName: name.unit(held.unitId) },
          ...{ personName: name.person(held.personId), from: absence.from },
          answeredBy: owner.personId === null ? null : name.person(owner.personId),
        },
      ]
    })
    .toSorted((a, b) => a.from.getTime() - b.from.getTime() || (a.absenceId < b.absenceId ? -1 : 1))
}

/** Do they work here at that moment, and hold the duty? */
function hasThen(book: DutyBook, held: { personId: string; unitId: string; duty: Duty }, at: number): boolean {
  const works = book.people.get(held.personId)
  const rows = book.units.get(held.unitId)?.holders ?? []
  const isTheirs = rows.some((one) => one.personId === held.personId && one.duty === held.duty && holds(one, at))
  return isTheirs && works !== undefined && holds(works, at)
}

/** Does somebody who has the duty there answer, and not the leader in their place? */
function isCovered(book: DutyBook, question: Question<AnsweredDuty>, at: number): boolean {
  const owner = ownerAt(book, question, at)
  return (
    owner.unitId === question.unitId && owner.as !== 'desk' && (question.duty === 'leader' || owner.as !== 'leader')
  )
}
