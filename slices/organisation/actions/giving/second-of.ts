import type { Database } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { standsInFor } from '../../rules/deputising.ts'
import type { Second } from '../../rules/own-power.ts'
import { loadAway } from '../../store/line.ts'
import { callerFor } from '../caller-of-person.ts'

/** Has this one, as they are without those they stand in for, the right that the yes rests on? */
export type InOwnRight = (own: Caller) => boolean | Promise<boolean>

/** This person as one who says yes: asked once who is away, and for each right whether it is their own. */
export async function secondOf(
  db: Database,
  personId: string,
  now: Date,
): Promise<(inOwnRight: InOwnRight) => Promise<Second>> {
  const absent = standsInFor(await loadAway(db, now), personId)
  const own = absent.length === 0 ? null : await callerFor(db, personId, [], now)
  return async (inOwnRight) => ({ personId, standsInFor: own && (await inOwnRight(own)) ? [] : absent })
}
