import type { Database } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { standsInFor } from '../../rules/deputising.ts'
import type { IsTheirs } from '../../rules/own-power.ts'
import { loadAway } from '../../store/line.ts'
import { callerFor } from '../caller-of-person.ts'

/** Has this one, as they are without those who are `theirs`, the right that the yes rests on? */
export type InOwnRight = (own: Caller, isTheirs: IsTheirs) => boolean | Promise<boolean>

/** `isLess`: they stand in for one who is theirs; `own`: as they are without, and without whom they stand in for through one of these. */
type Second = { isLess: boolean; own: () => Promise<Caller | null> }

/** This person as one who says yes to what certain people did; null where they are one of these. Asked once who is away. */
export async function secondOf(
  db: Database,
  personId: string,
  now: Date,
): Promise<(isTheirs: IsTheirs) => Second | null> {
  const away = await loadAway(db, now)
  const absent = standsInFor(away, personId)
  const known = new Map<string, Promise<Caller | null>>()
  return (isTheirs) => {
    if (isTheirs(personId)) return null
    const left = standsInFor(new Map([...away].filter(([id]) => !isTheirs(id))), personId)
    const own = () => {
      const key = left.join()
      if (!known.has(key)) known.set(key, callerFor(db, personId, left, now))
      return known.get(key)!
    }
    return { isLess: absent.some(isTheirs), own }
  }
}
