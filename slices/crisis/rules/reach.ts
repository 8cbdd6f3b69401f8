import { GROUPS, type Group, groupOfKinds } from './statement.ts'
import { type GroupLanguages, isUnderstood } from './statement-language.ts'

/** A wave that carries words of the crisis: `isOwn` is false when they went by another way than the room. */
export type CarryingWave = {
  id: string
  statementId: string
  audienceKinds: readonly string[]
  isOwn: boolean
  languages: readonly string[]
}
/** A wave as it counts: for whom, and whoever reads one of `waits` got words that are not in their language. */
export type CountedWave = { id: string; statementId: string; group: Group; isOwn: boolean; waits: string[] }
/**
 * How many of a group have had something of the crisis, each person once over all messages, of those it concerns. In an exercise: how
 * many would have.
 */
export type GroupReach = {
  group: Group
  reached: number
  of: number
  confirmed: number
  isRehearsed: boolean
  /** Have something too, and not in a language that they are known to read; older readings lack it. */
  unread?: number | undefined
}
type Counted = Omit<GroupReach, 'isRehearsed'>
type Rehearsed = { group: Group; statementId: string; total: number; reached: number }

/** Which waves count, and for whom. Whoever needs another language than the words are in, waits for it. */
export function countedWaves(waves: readonly CarryingWave[], needed: readonly GroupLanguages[]): CountedWave[] {
  return waves.flatMap(({ id, statementId, audienceKinds, isOwn, languages }) => {
    const group = groupOfKinds(audienceKinds)
    if (!group) return []
    const own = needed.find((one) => one.group === group)?.languages ?? []
    return [{ id, statementId, group, isOwn, waits: own.filter((language) => !isUnderstood(language, languages)) }]
  })
}

/** The one reading of reach, a line for each of the six groups. A statement of an exercise has a part for each language that follows. */
export function reachOfGroups(counted: readonly Counted[], rehearsed: readonly Rehearsed[]): GroupReach[] {
  return GROUPS.map((group) => {
    const found = counted.find((one) => one.group === group)
    if (found) return { ...found, isRehearsed: false }
    const sums = new Map<string, { of: number; reached: number }>()
    for (const one of rehearsed.filter((row) => row.group === group)) {
      const sum = sums.get(one.statementId) ?? { of: 0, reached: 0 }
      sums.set(one.statementId, { of: sum.of + one.total, reached: sum.reached + one.reached })
    }
    const most = (of: 'of' | 'reached') => Math.max(0, ...[...sums.values()].map((one) => one[of]))
    return { group, reached: most('reached'), of: most('of'), confirmed: 0, isRehearsed: sums.size > 0 }
  })
}
