import type { Owner } from '../rules/duty-chain.ts'
import type { LoadedDuty } from './load-duty-book.ts'

export type DutyNames = { person: (id: string) => string; unit: (id: string) => string }

/** Names of the people and units in a roster; empty for those who have left. */
export function dutyNames({ roster }: Pick<LoadedDuty, 'roster'>): DutyNames {
  const people = new Map(roster.people.map((one) => [one.id, one.name]))
  const units = new Map(roster.units.map((one) => [one.id, one.name]))
  return { person: (id) => people.get(id) ?? '', unit: (id) => units.get(id) ?? '' }
}

export function ownerOnWire(owner: Owner, name: DutyNames) {
  return {
    unitId: owner.unitId,
    unitName: name.unit(owner.unitId),
    personId: owner.personId,
    name: owner.personId === null ? null : name.person(owner.personId),
    as: owner.as,
    insteadOf: owner.insteadOf === null ? null : name.person(owner.insteadOf),
  }
}
