import type { Caller, Duty, HeldDuty } from '../caller.ts'
import type { Grant, Reach } from './grant.ts'
import { CAPABILITIES, type Capability, grantsOf } from './rights.ts'

/** Who a right is asked of; the browser's caller has no more. */
type Asking = Pick<Caller, 'kind' | 'duties'>

/** May the caller do this in the unit? The system may. */
export const may = (caller: Asking, capability: Capability, unitId: string): boolean =>
  caller.kind === 'system' || heldFor(caller, capability, (held, { reach }) => reaches(held, reach, unitId)).length > 0

/** Does the caller have the right in some unit? */
export const mayAnywhere = (caller: Asking, capability: Capability): boolean =>
  caller.kind === 'system' || heldFor(caller, capability).length > 0

/** Does the caller have the right for the whole agency? */
export const mayEverywhere = (caller: Asking, capability: Capability): boolean =>
  caller.kind === 'system' || heldFor(caller, capability, (_, { reach }) => reach === 'agency').length > 0

/** The units where the caller may do this; null for every unit. */
export function unitsWhere(caller: Asking, capability: Capability): string[] | null {
  if (mayEverywhere(caller, capability)) return null
  const reached = caller.duties.flatMap(({ unitId, unitIds }) => [unitId, ...unitIds])
  return [...new Set(reached)].filter((unitId) => may(caller, capability, unitId))
}

/** Where the caller holds what gives the right in this unit: the unit itself, or units above it. */
export const grantedFrom = (caller: Asking, capability: Capability, unitId: string): string[] => [
  ...new Set(heldFor(caller, capability, (held, { reach }) => reaches(held, reach, unitId)).map((held) => held.unitId)),
]

/** The duties that give the right, to find those who are to be told or asked. */
export const dutiesWith = (capability: Capability): Duty[] => [
  ...new Set(grantsOf(capability).flatMap(({ duties }) => duties)),
]

/** What the caller may do in the unit. */
export const capabilitiesIn = (caller: Asking, unitId: string): Capability[] =>
  CAPABILITIES.filter((capability) => may(caller, capability, unitId))

/** What the caller may do somewhere: what a menu opens. The thing itself still decides. */
export const capabilitiesOf = (caller: Asking): Capability[] =>
  CAPABILITIES.filter((capability) => mayAnywhere(caller, capability))

function heldFor(
  { duties: all }: Asking,
  capability: Capability,
  counts: (held: HeldDuty, grant: Grant) => boolean = () => true,
): HeldDuty[] {
  return grantsOf(capability).flatMap((grant) =>
    all.filter((held) => grant.duties.includes(held.duty) && counts(held, grant)),
  )
}

function reaches({ unitId: heldIn, unitIds }: HeldDuty, reach: Reach, unitId: string): boolean {
  if (reach === 'agency') return true
  if (reach === 'unit') return heldIn === unitId
  return unitIds.includes(unitId) && (reach === 'line' || heldIn !== unitId)
}
