import { type Wiping, wipe } from '../db/wiping.ts'
import type { Varde } from '../settings/varde.ts'
import { pause } from './start-work.ts'

/** The largest of them. */
export const WRITES_TABLES_ANEW = 3600
const LOOK_MS = 5_000
const LOCK_NOT_AVAILABLE = '55P03'

/** What was emptied is gone from the tables' files too, until the signal. */
export async function runWiping(varde: Varde, signal: AbortSignal, wiping: Wiping): Promise<void> {
  while (!signal.aborted) {
    try {
      await wipe(varde, wiping)
    } catch (error) {
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error
      // Somebody reads the table now: what is emptied can be read by nobody meanwhile, and is wiped at the next look.
      varde.log.info({ err: error }, 'emptied rows wait for the table to be free')
    }
    await pause(LOOK_MS, signal)
  }
}
