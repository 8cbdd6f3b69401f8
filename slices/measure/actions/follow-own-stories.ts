import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { matchOwnStories } from '../store/story-origins.ts'

/** An own story of the press desk has moved on: where it came out, what the media published there came from us. */
export async function followOwnStories(trx: Trx, { subject, mode, at }: BusEvent): Promise<void> {
  await matchOwnStories(trx, { id: subject }, { mode, at, by: 'system:measure' })
}
