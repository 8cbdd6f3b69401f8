import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { KnownPublic } from '../../../kit/kernel/stops/checked-text.ts'
import { holdingStops, type OutgoingText, stopsIn } from '../../../kit/kernel/stops/stops-in.ts'
import { readKnownPublic } from './read-known-public.ts'

/**
 * What a person says of findings that may give security away: these may stand (`ids`); all may, for this reason; or somebody
 * else weighs them before the words are out.
 */
export type Weighed = { ids: readonly string[] } | { reason: string | null } | 'later'

/**
 * The door out. All words that leave the agency pass it in the transaction that lets them go, whoever writes them and wherever
 * they stand (docs/decisions/0019). Throws `door.stopped` at what points to a person or is somebody's number, and
 * `door.not-weighed` at what may give security away and nobody has answered for. `own` is what becomes the agency's by this very act.
 */
export async function passDoor(
  db: Database,
  now: Date,
  texts: readonly OutgoingText[],
  weighed: Weighed = { ids: [] },
  own: KnownPublic = {},
): Promise<void> {
  const units = await readKnownPublic(db, now)
  const known = {
    telephones: [...units.telephones, ...(own.telephones ?? [])],
    emails: [...units.emails, ...(own.emails ?? [])],
  }
  const stops = texts.flatMap((one) => stopsIn(one, known))
  const { always, toWeigh } = holdingStops(stops, weighed !== 'later' && 'ids' in weighed ? weighed.ids : [])
  if (always[0]) throw new Failure('conflict', 'door.stopped', { count: always.length, excerpt: always[0].excerpt })
  const isAnswered = weighed === 'later' || ('reason' in weighed && weighed.reason?.trim())
  if (toWeigh[0] && !isAnswered)
    throw new Failure('conflict', 'door.not-weighed', { count: toWeigh.length, excerpt: toWeigh[0].excerpt })
}
