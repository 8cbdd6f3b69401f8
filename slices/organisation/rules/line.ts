import type { Duty } from '../../../kit/kernel/caller.ts'
import { standInFor } from '../../../kit/kernel/stand-in.ts'
import type { UnitKind } from './words.ts'

/** What the decisions about a unit need: the unit and those above it, who holds what there, and who is away. */
export type Line = {
  /** The unit first, then its parent, up to the top. */
  units: { id: string; name: string; kind: UnitKind }[]
  /** Holders in these units, the primary one first. */
  holders: { personId: string; unitId: string; duty: Duty }[]
  /** Everyone who may be named: holders, and deputies of those who are away. Somebody not listed here has left. */
  names: ReadonlyMap<string, string>
  /** Those who are away now, and who stands in for them. */
  away: ReadonlyMap<string, string | null>
}

export function isThere(line: Line, personId: string): boolean {
  return line.names.has(personId) && !line.away.has(personId)
}

/** Who stands in for somebody who is away. */
export function deputyOf(line: Line, absentId: string): string | null {
  return standInFor(
    absentId,
    (id) => line.away.get(id) ?? null,
    (id) => isThere(line, id),
  )
}

/** Those between the absent one and who stands in: each away too, and each named the next. */
export function linksBetween(line: Line, absentId: string, deputyId: string): string[] {
  const links: string[] = []
  for (let id = line.away.get(absentId); id && id !== deputyId; id = line.away.get(id)) links.push(id)
  return links
}

/** The agency's own units on the line. The ministry is a counterpart: it neither answers nor approves for the agency. */
export function ownUnits(line: Line): Line['units'] {
  return line.units.filter((unit, index) => index === 0 || unit.kind !== 'ministry')
}

export function holdersOf(line: Line, unitId: string, duty: Duty): string[] {
  return line.holders.filter((held) => held.unitId === unitId && held.duty === duty).map((held) => held.personId)
}
