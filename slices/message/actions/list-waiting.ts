import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { waitingRows } from '../store/waiting-list.ts'
import { findWaiting } from './find-waiting.ts'

export type WaitingMessage = {
  id: string
  title: string
  unitId: string
  unitName: string
  askedAt: Date
  /** What holds the words, as the room of a crisis does; null where the message stands alone. */
  heldBy: string | null
}

/** What this caller is asked to approve, with what a list needs to show it; the longest wait first. */
export async function listWaiting(varde: Varde, caller: Caller): Promise<WaitingMessage[]> {
  return waitingRows(varde.db, await findWaiting(varde, caller))
}
