import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { DutyBook, Span } from '../rules/duty-book.ts'
import { askedIn, chainAt, isAway, ownerAt } from '../rules/duty-chain.ts'
import { numberFor } from '../rules/duty-number.ts'
import { reasonFor } from '../rules/duty-reason.ts'
import { dutyAbilities, worksAtDesk } from '../rules/duty-right.ts'
import { type Gap, gapsIn, ownersIn } from '../rules/duty-schedule.ts'
import { telephoneState } from '../rules/telephone-hours.ts'
import { type DutyNames, dutyNames, ownerOnWire } from './duty-names.ts'
import { type LoadedDuty, loadDutyBook } from './load-duty-book.ts'
import { openDutyBook } from './open-duty-book.ts'
import { numbersOf } from './refresh-answering.ts'

const SHOWN_IN_CHAIN = 5

/**
 * One unit: who answers now, who is asked after them and who is away, rota and shifts, and the gaps of the coming four
 * weeks to those who can do something about them. Throws `press.unit-not-found`.
 */
export async function viewDuty(varde: Varde, caller: Caller, unitId: string) {
  const { duty, book, span } = await openDutyBook(varde, caller)
  const unit = duty.roster.units.find((one) => one.id === unitId && one.kind !== 'ministry')
  if (!book || !unit) throw new Failure('not-found', 'press.unit-not-found')
  const abilities = dutyAbilities(caller, unitId)
  const name = dutyNames(duty)
  const own = numbersOf(duty).get(unitId)
  return {
    unit: { id: unit.id, name: unit.name },
    ...standing(duty, book, unitId, span),
    chain: chainAt(book, unitId, span.from)
      .slice(0, SHOWN_IN_CHAIN)
      .map((owner) => ({ ...ownerOnWire(owner, name), why: reasonFor(book, owner, span.from) })),
    numbers: { primary: own?.primary ?? null, alternate: own?.alternate ?? null },
    rota: duty.rota
      .filter((row) => row.unit_id === unitId)
      .map((row) => ({
        id: row.id,
        place: row.place,
        person: { id: row.person_id, name: name.person(row.person_id) },
        weekdays: row.weekdays,
        starts: row.starts,
        ends: row.ends,
        everyWeeks: row.every_weeks,
        validFrom: row.valid_from,
        validTo: row.valid_to,
      })),
    shifts: duty.shifts
      .filter((row) => row.unit_id === unitId)
      .map((row) => ({
        id: row.id,
        place: row.place,
        person: { id: row.person_id, name: name.person(row.person_id) },
        from: row.from_at.toISOString(),
        to: row.to_at.toISOString(),
      })),
    gaps: abilities.includes('see-gaps') ? gapsOf(duty, book, unitId, span) : [],
    abilities,
  }
}

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
        ...standing(duty, book!, unit.id, span),
        hasGap: gaps.length > 0,
        gaps: seen.map((gap) => gapOnWire(gap, span, name)),
        abilities,
      }
    }),
  }
}

/** For the line under the masthead: who answers for the caller's unit, or for the directorate. Null without units. */
export async function viewOwnDuty(varde: Varde, caller: Caller) {
  const now = varde.now()
  const duty = await loadDutyBook(varde.db, { from: now, to: new Date(now.getTime() + 24 * 3_600_000) })
  const { book } = duty
  if (!book || !worksAtDesk(caller)) return { answers: null }
  const unitId = caller.unitId && book.units.has(caller.unitId) ? caller.unitId : book.directorateId
  const [first] = ownersIn(book, unitId, { from: now.getTime(), to: now.getTime() + 24 * 3_600_000 })
  const owner = ownerOnWire(first!.owner, dutyNames(duty))
  return { answers: { ...owner, isYou: owner.personId === caller.id, until: new Date(first!.to).toISOString() } }
}

function standing(duty: LoadedDuty, book: DutyBook, unitId: string, span: Span) {
  const name = dutyNames(duty)
  const [owned, next] = ownersIn(book, unitId, span)
  const nextUp = chainAt(book, unitId, span.from)[1]
  const unit = book.units.get(unitId)!
  const away = askedIn(unit, span.from)
    .filter((one) => isAway(book, one.personId, span.from))
    .map((one) => ({
      name: name.person(one.personId),
      until: endOfAbsence(book, one.personId, span.from),
    }))
  return {
    answers: ownerOnWire(ownerAt(book, unitId, span.from), name),
    nextUp: nextUp ? ownerOnWire(nextUp, name) : null,
    phone: numberFor(book, owned!.owner, numbersOf(duty)),
    changesAt: next ? new Date(next.from).toISOString() : null,
    away,
  }
}

const FAR = Date.parse('2200-01-01')

function endOfAbsence(book: DutyBook, personId: string, at: number): string | null {
  const ends = (book.absences.get(personId) ?? []).filter((one) => one.from <= at && at < one.to).map((one) => one.to)
  const last = Math.max(...ends)
  return last < FAR ? new Date(last).toISOString() : null
}

function gapsOf(duty: LoadedDuty, book: DutyBook, unitId: string, span: Span) {
  const name = dutyNames(duty)
  return gapsIn(book, unitId, span, duty.hours).map((gap) => gapOnWire(gap, span, name))
}

const gapOnWire = (gap: Gap, span: Span, name: DutyNames) => ({
  from: new Date(gap.from).toISOString(),
  to: gap.to >= span.to ? null : new Date(gap.to).toISOString(),
  answersUnit: name.unit(gap.answersUnitId),
})

function telephoneOf({ hours }: LoadedDuty, at: number) {
  const state = telephoneState(hours, at)
  return state && { isOpen: state.isOpen, changesAt: new Date(state.changesAt).toISOString() }
}
