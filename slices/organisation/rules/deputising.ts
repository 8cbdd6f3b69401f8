import { type Duty, PERSONAL_DUTIES } from '../../../kit/kernel/caller.ts'

export function passesToDeputy(duty: Duty): boolean {
  return !(PERSONAL_DUTIES as readonly Duty[]).includes(duty)
}

/**
 * Those a person stands in for now: absent people who named them, absent people who named those, and so on.
 * `away` maps each absent person to their deputy. Loops end where they began.
 */
export function standsInFor(away: ReadonlyMap<string, string | null>, personId: string): string[] {
  if (away.has(personId)) return []
  const found: string[] = []
  const look = [personId]
  for (let at = look.pop(); at !== undefined; at = look.pop())
    for (const [absent, deputy] of away)
      if (deputy === at && absent !== personId && !found.includes(absent)) {
        found.push(absent)
        look.push(absent)
      }
  return found
}
