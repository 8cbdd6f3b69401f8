import type { Caller, Duty, HeldDuty } from '../caller.ts'
import type { Grant } from './grant.ts'
import { CAPABILITIES, type Capability, grantsOf } from './rights.ts'

/** Who a right is asked of; the browser's caller has no more. */
type Asking = Pick<Caller, 'kind' | 'duties'>

/** May the caller do this in the unit? `null` asks for what is no unit's own: whoever has the right somewhere. */
export function may(caller: Asking, capability: Capability, unitId: string | null): boolean {
  if (caller.kind === 'system') return true
  if (unitId === null) return mayAnywhere(caller, capability)
  return heldFor(caller, capability, (held, { reach }) => reaches(held, reach, unitId)).length > 0
}

/** Does the caller have the right in some unit? */
export const mayAnywhere = (caller: Asking, capability: Capability): boolean =>
  caller.kind === 'system' || heldFor(caller, capability).length > 0

/** The units where the caller may do this; null for every unit. */
export function unitsWhere(caller: Asking, capability: Capability): string[] | null {
  if (caller.kind === 'system' || heldFor(caller, capability, (_, { reach }) => reach === 'agency').length > 0)
    return null
  const units = grantsOf(capability).flatMap(({ reach, duties }) =>
    caller.duties
      .filter((held) => duties.includes(held.duty))
      .flatMap((held) => (reach === 'unit' ? [held.unitId] : held.unitIds)),
  )
  return [...new Set(units)]
}

/** The units from which the caller's right reaches this one: where they hold what gives it. */
export const grantedFrom = (caller: Asking, capability: Capability, unitId: string): string[] => [
  ...new Set(heldFor(caller, capability, (held, { reach }) => reaches(held, reach, unitId)).map((held) => held.unitId)),
]

/** The duties that give the right, to find those who are to be told or asked. */
export const dutiesWith = (capability: Capability): Duty[] => [
  ...new Set(grantsOf(capability).flatMap(({ duties }) => duties)),
]

export const capabilitiesOf = (caller: Asking, unitId: string | null): Capability[] =>
  CAPABILITIES.filter((capability) => may(caller, capability, unitId))

function heldFor(
  { duties: all }: Asking,
  capability: Capability,
  counts: (held: HeldDuty, grant: Grant) => boolean = () => true,
): HeldDuty[] {
  return grantsOf(capability).flatMap((grant) =>
    all.filter((held) => grant.duties.includes(held.duty) && counts(held, grant)),
  )
}

const reaches = (held: HeldDuty, reach: Grant['reach'], unitId: string): boolean =>
  reach === 'agency' || (reach === 'line' ? held.unitIds.includes(unitId) : held.unitId === unitId)
