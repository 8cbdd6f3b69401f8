import type { Trx } from '../../../kit/db/database.ts'
import { awayNow } from '../../duty/index.ts'

/**
 * The moment, where somebody who is registered away takes an inquiry by own press: they work all the same, and keep it. Null for whoever is here: an
 * absence that is registered later takes it from them, also when it counts from this morning.
 */
export async function takenAway(trx: Trx, personId: string, now: Date): Promise<Date | null> {
  return (await awayNow(trx, [personId], now)).has(personId) ? now : null
}
