import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { chainAt } from '../rules/duty-chain.ts'
import { reasonFor } from '../rules/duty-reason.ts'
import { dutyAbilities, readDuties } from '../rules/duty-right.ts'
import { gapsIn } from '../rules/duty-schedule.ts'
import type { RotaDuty } from '../rules/words.ts'
import { dutyNames, ownerOnWire } from './duty-names.ts'
import { dutyStanding, gapOnWire } from './duty-standing.ts'
import type { LoadedDuty } from './load-duty-book.ts'
import { openDutyBook } from './open-duty-book.ts'

const SHOWN_IN_CHAIN = 5

/** Turns of this duty in the unit that somebody must say yes to, single ones first. */
const unconfirmedIn = ({ unconfirmed }: LoadedDuty, unitId: string, duty: RotaDuty) =>
  [...unconfirmed.shifts, ...unconfirmed.rota].filter((row) => row.unit_id === unitId && row.duty === duty)

/**
 * One unit: who answers now, who is asked after them and who is away, rota and shifts, and the gaps of the coming four
 * weeks to those who can do something about them. Throws `duty.not-at-desk`, `duty.unit-not-found`.
 */
export async function viewDuty(varde: Varde, caller: Caller, { unitId, duty }: { unitId: string; duty: RotaDuty }) {
  const { loaded, book, span } = await openDutyBook(varde, caller, duty)
  const unit = loaded.roster.units.find((one) => one.id === unitId && one.kind !== 'ministry')
  if (!book || !unit) throw new Failure('not-found', 'duty.unit-not-found')
  const question = { unitId, duty }
  const abilities = dutyAbilities(caller, unitId, duty)
  const name = dutyNames(loaded, caller)
  const gaps = abilities.includes('see-gaps') ? gapsIn(book, question, span, loaded.hours) : []
  return {
    unit: { id: unit.id, name: unit.name },
    duty,
    /** What has a rota here and may be seen: the desk stands in the directorate alone. */
    duties: readDuties(caller).filter((one) => one !== 'directorate-desk' || unitId === book.directorateId),
    ...dutyStanding(name, book, question, span),
    chain: chainAt(book, question, span.from)
      .slice(0, SHOWN_IN_CHAIN)
      .map((owner) => ({ ...ownerOnWire(owner, name), why: reasonFor(book, duty, owner, span.from) })),
    rota: loaded.rota
      .filter((row) => row.unit_id === unitId && row.duty === duty)
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
    shifts: loaded.shifts
      .filter((row) => row.unit_id === unitId && row.duty === duty)
      .map((row) => ({
        id: row.id,
        place: row.place,
        person: { id: row.person_id, name: name.person(row.person_id) },
        from: row.from_at.toISOString(),
        to: row.to_at.toISOString(),
      })),
    unconfirmed: unconfirmedIn(loaded, unitId, duty).map(({ id, place, person_id }) => ({
      ...{ id, place, person: { id: person_id, name: name.person(person_id) } },
    })),
    gaps: gaps.map((gap) => gapOnWire(gap, span, name)),
    abilities,
  }
}
