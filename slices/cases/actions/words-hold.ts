import type { Trx } from '../../../kit/db/database.ts'
import type { Caller, Mode } from '../../../kit/kernel/caller.ts'

/** `asked`: what somebody may ask, which claims what it takes for granted and no more. */
type Words = { unitId: string; mode: Mode; said: readonly string[]; asked: readonly string[] }
/**
 * Holds words about a unit against what its open rooms know, and throws where they say what stands as unconfirmed or as a rumour there. The rooms belong to the
 * crisis slice, which stands above, so the application hands the rule down.
 */
export type WordsHold = (trx: Trx, caller: Caller, words: Words, now: Date) => Promise<void>
