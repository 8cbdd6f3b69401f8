import type { Level } from './crisis.ts'

/** A unit on the way up from where it happened, the lowest first. The ministry is no part of it. */
export type LineUnit = {
  id: string
  level: Level
  /** Is somebody at work there who leads or answers the press? */
  isManned: boolean
}
export type OwnerReason = 'lowest' | 'as-serious' | 'nobody-there' | 'security-crisis'
export type Owning = { ownerId: string; reason: OwnerReason; toldId: string | null; passedOver: string[] }

/**
 * Who handles it. Proximity: the lowest level that can, from the level that it is serious enough for; one where nobody is
 * at work is passed over. In a security-policy crisis proximity does not hold, and the top has it. The level above is told.
 * Null when there is no line.
 */
export function owningUnit(
  line: readonly LineUnit[],
  { level, securityCrisis }: { level: Level; securityCrisis: boolean },
): Owning | null {
  const top = line.length - 1
  if (top < 0) return null
  const owned = (at: number, reason: OwnerReason, passedOver: readonly LineUnit[] = []): Owning => ({
    ownerId: line[at]!.id,
    reason,
    toldId: line[at + 1]?.id ?? null,
    passedOver: passedOver.map((unit) => unit.id),
  })
  if (securityCrisis) return owned(top, 'security-crisis')
  const start = startOf(line, level)
  const manned = line.findIndex((unit, at) => at >= start && unit.isManned)
  if (manned === start) return owned(start, start === 0 ? 'lowest' : 'as-serious')
  const at = manned < 0 ? top : manned
  return owned(at, 'nobody-there', line.slice(start, at))
}

/** Where there is no region above the unit, the next level has what a region would have had. */
function startOf(line: readonly LineUnit[], level: Level): number {
  if (level === 'unit') return 0
  const wanted = level === 'region' ? ['region', 'agency'] : ['agency']
  const at = line.findIndex((unit) => wanted.includes(unit.level))
  return at < 0 ? line.length - 1 : at
}
