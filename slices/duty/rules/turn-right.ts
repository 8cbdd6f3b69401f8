import type { Duty } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import type { Capability } from '../../../kit/kernel/rights/rights.ts'
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

export type Turn = { duty: RotaDuty; unit_id: string; person_id: string; named_by: string | null }
type Known = {
  units: readonly { id: string; parentId: string | null; kind: string }[]
  holders: readonly { personId: string; unitId: string; duty: Duty }[]
  absences: readonly { personId: string; deputyId: string | null }[]
}

/**
 * The turns that count: of one who holds the duty there or above, of the deputy of such a one, and of one who was named for it. So a duty that
 * is taken away takes the turns along.
 */
export function turnsThatCount<One extends Turn>(turns: readonly One[], known: Known): One[] {
  const units = new Map(known.units.map((unit) => [unit.id, unit]))
  const lineOf = (unitId: string): string[] => {
    const found: string[] = []
    for (let at = units.get(unitId); at && !found.includes(at.id); at = units.get(at.parentId ?? ''))
      if (at.kind !== 'ministry') found.push(at.id)
    return found
  }
  const standsInFor = (personId: string) =>
    known.absences.filter((away) => away.deputyId === personId).map((away) => away.personId)
  return turns.filter((turn) => {
    if (turn.named_by !== null) return true
    const people = [turn.person_id, ...standsInFor(turn.person_id)]
    const duties = dutiesWith(TAKES[turn.duty])
    const line = lineOf(turn.unit_id)
    return known.holders.some(
      (held) => people.includes(held.personId) && duties.includes(held.duty) && line.includes(held.unitId),
    )
  })
}
