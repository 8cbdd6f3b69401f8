import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { chainAt } from '../rules/duty-chain.ts'
import { reasonFor } from '../rules/duty-reason.ts'
import { dutyAbilities } from '../rules/duty-right.ts'
import { gapsIn } from '../rules/duty-schedule.ts'
import { dutyNames, ownerOnWire } from './duty-names.ts'
import { dutyStanding, gapOnWire } from './duty-standing.ts'
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
  const gaps = abilities.includes('see-gaps') ? gapsIn(book, unitId, span, duty.hours) : []
  return {
    unit: { id: unit.id, name: unit.name },
    ...dutyStanding(duty, book, unitId, span),
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
    gaps: gaps.map((gap) => gapOnWire(gap, span, name)),
    abilities,
  }
}
