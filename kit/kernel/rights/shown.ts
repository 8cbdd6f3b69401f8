import type { Duty } from '../caller.ts'
import type { Grant } from './grant.ts'
import { areaOf, CAPABILITIES, type Capability, grantsOf } from './rights.ts'

export type ShownRight = { capability: Capability; grants: { reach: Grant['reach']; duties: Duty[] }[] }

/** The whole table as it is shown: each right with what gives it. */
export const shownRights = (): ShownRight[] =>
  CAPABILITIES.map((capability) => ({
    capability,
    grants: grantsOf(capability).map(({ reach, duties }) => ({ reach, duties: [...duties] })),
  }))

/** What one duty may do, with how far it carries; everything where none is chosen. */
export function rightsOf(all: readonly ShownRight[], duty: Duty | null): ShownRight[] {
  if (duty === null) return [...all]
  return all.flatMap(({ capability, grants }) => {
    const own = grants.filter(({ duties }) => duties.includes(duty)).map(({ reach }) => ({ reach, duties: [duty] }))
    return own.length > 0 ? [{ capability, grants: own }] : []
  })
}

/** By the part of Varde they stand in, in the order of the table. */
export const byArea = (rights: readonly ShownRight[]): Map<string, ShownRight[]> =>
  Map.groupBy(rights, ({ capability }) => areaOf(capability))
