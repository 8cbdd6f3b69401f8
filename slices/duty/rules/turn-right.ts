import type { Duty } from '../../../kit/kernel/caller.ts'
import { type Capability, grantsOf } from '../../../kit/kernel/rights/rights.ts'
import type { RotaDuty } from './words.ts'

/** Holding it is enough to be set for a turn. */
export const TAKES: Record<RotaDuty, Capability> = {
  'press-contact': 'duty.take-press-turn',
  leader: 'duty.take-leader-turn',
  'relatives-liaison': 'duty.take-relatives-turn',
  'directorate-desk': 'duty.take-desk-turn',
}
/** Whoever may name somebody else for a turn. */
export const NAMES: Record<RotaDuty, Capability> = {
  'press-contact': 'duty.name-press-turn',
  leader: 'duty.name-leader-turn',
  'relatives-liaison': 'duty.name-relatives-turn',
  'directorate-desk': 'duty.name-desk-turn',
}

/** The turns by which somebody comes to lead a room: the leader's, and the desk's where nobody else answers. */
export const LEADS_BY: readonly RotaDuty[] = ['leader', 'directorate-desk']

export type Turn = { duty: RotaDuty; unit_id: string; person_id: string; named_by: string | null }
type Held = { personId: string; unitId: string; duty: Duty; validFrom: string; validTo: string | null }
type Away = { personId: string; deputyId: string | null; from: Date; to: Date | null }
type Known = {
  units: readonly { id: string; parentId: string | null; kind: string }[]
  holders: readonly Held[]
  absences: readonly Away[]
}
/** The day and the moment at which whoever named must be able to. */
export type AsOf = { day: string; at: Date }

/**
 * The turns that count: of one who holds the duty there or above, of the deputy of such a one, and of one who was named for it by somebody who still
 * could. So a duty that is taken away takes the turns along, one's own and those that were lent by it.
 */
export function turnsThatCount<One extends Turn>(turns: readonly One[], known: Known, { day, at }: AsOf): One[] {
  const holdersNow = known.holders.filter((held) => held.validFrom <= day && (!held.validTo || day < held.validTo))
  const absencesNow = known.absences.filter((away) => away.from <= at && (away.to === null || at < away.to))
  const takes = canIn(known)
  const canNow = canIn({ ...known, holders: holdersNow, absences: absencesNow })
  return turns.filter(({ duty, unit_id: unitId, person_id, named_by }) => {
    if (named_by === null) return takes(person_id, TAKES[duty], unitId)
    if (named_by.startsWith(SYSTEM)) return true
    return canNow(named_by, NAMES[duty], unitId) || canNow(person_id, TAKES[duty], unitId)
  })
}

/** What a pack has named stands until somebody sets it anew. */
const SYSTEM = 'system:'

/** Does this person hold what gives the right in the unit, or stand in for one who does? */
function canIn({ units: all, holders, absences }: Known) {
  const units = new Map(all.map((unit) => [unit.id, unit]))
  const lineOf = (unitId: string): string[] => {
    const found: string[] = []
    for (let at = units.get(unitId); at && !found.includes(at.id); at = units.get(at.parentId ?? ''))
      if (at.kind !== 'ministry') found.push(at.id)
    return found
  }
  return (personId: string, capability: Capability, unitId: string): boolean => {
    const people = [personId, ...absences.filter((away) => away.deputyId === personId).map((away) => away.personId)]
    const line = lineOf(unitId)
    return grantsOf(capability).some(({ duties, reach }) =>
      holders.some(
        (held) =>
          people.includes(held.personId) &&
          duties.includes(held.duty) &&
          (reach === 'agency' || (reach === 'unit' ? held.unitId === unitId : line.includes(held.unitId))),
      ),
    )
  }
}
