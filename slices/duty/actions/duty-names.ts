import type { Caller } from '../../../kit/kernel/caller.ts'
import { maySeePerson, shieldedName } from '../../organisation/index.ts'
import type { Owner } from '../rules/duty-chain.ts'
import { dutyAbilities } from '../rules/duty-right.ts'
import type { LoadedDuty } from './load-duty-book.ts'

export type DutyNames = { person: (id: string) => string; unit: (id: string) => string }

/**
 * Names of the people and units in a roster; empty for those who have left. A protected person is named to those who set the rota there and
 * to those who may see protected people; `reader` null: for the system itself, which calls them.
 */
export function dutyNames({ roster }: Pick<LoadedDuty, 'roster'>, reader: Caller | null): DutyNames {
  const isSeen = (one: LoadedDuty['roster']['people'][number]) =>
    !reader || maySeePerson(reader, one) || dutyAbilities(reader, one.unitId).includes('edit-duty')
  const people = new Map(roster.people.map((one) => [one.id, isSeen(one) ? one.name : shieldedName(reader!)]))
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
