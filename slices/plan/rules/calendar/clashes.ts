import { oldestFirst } from '../../../../kit/kernel/in-time.ts'
import { isWholeDay, minutesBetween } from '../../../../kit/kernel/local-time.ts'
import { reachesPeople } from './calendar-kind.ts'
import type { Entry } from './overload.ts'

/** Two things that get in each other's way: the same audience within two hours, or the same place at the same time. */
export type Clash = { kind: 'audience' | 'place'; firstId: string; secondId: string; starts: string }

const CLOSE_MINUTES = 120

/** Every pair that clashes, the earliest first. What is all day is never so near anything that it clashes. */
export function clashes(entries: readonly Entry[]): Clash[] {
  const timed = oldestFirst(
    entries.filter((entry) => !isWholeDay(entry.starts)),
    ({ starts }) => starts,
    ({ id }) => id,
  )
  const found: Clash[] = []
  for (const [place, first] of timed.entries())
    for (let next = place + 1; next < timed.length; next++) {
      const second = timed[next]!
      const apart = minutesBetween(first.starts, second.starts)
      if (apart >= CLOSE_MINUTES && second.starts >= first.ends) break
      const kind = kindOf(first, second, apart)
      if (kind) found.push({ kind, firstId: first.id, secondId: second.id, starts: second.starts })
    }
  return found
}

function kindOf(first: Entry, second: Entry, apart: number): Clash['kind'] | null {
  if (first.place !== '' && sameWords(first.place, second.place) && second.starts < first.ends) return 'place'
  const bothReach = reachesPeople(first.kind) && reachesPeople(second.kind)
  const isShared = first.audienceKeys.some((key) => second.audienceKeys.includes(key))
  return bothReach && isShared && apart < CLOSE_MINUTES ? 'audience' : null
}

const sameWords = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
