import { pause } from '../../../kit/jobs/start-work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { markWiped, rewriteEntries, unwipedIds } from '../store/wiping.ts'

const LOOK_MS = 5_000
const LOCK_NOT_AVAILABLE = '55P03'

/** What was emptied is gone from the table's file too, until the signal. */
export async function runWiping(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await wipeEmptied(varde)
    } catch (error) {
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error
      // Somebody reads the log now: what is emptied can be read by nobody meanwhile, and is wiped at the next look.
      varde.log.info({ err: error }, 'emptied entries wait for the table to be free')
    }
    await pause(LOOK_MS, signal)
  }
}

/**
 * An update leaves the old row in the file until its place is used again. The table is written anew, outside any transaction, so that
 * the words are in no page of it. What an older transaction may still see stays, and is taken at the next look.
 */
export async function wipeEmptied({ db, now }: Varde): Promise<number> {
  const ids = await unwipedIds(db)
  if (ids.length === 0) return 0
  await rewriteEntries(db)
  await markWiped(db, ids, now())
  return ids.length
}
