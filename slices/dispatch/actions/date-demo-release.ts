import type { Varde } from '../../../kit/settings/varde.ts'
import { dateAsOpened } from '../store/wave-store.ts'

/**
 * Gives a release of the demo's invented past the time its wave opened: the database's clock, which decides what is public, knows no
 * past. Earlier only, never later. Throws outside demo mode.
 */
export async function dateDemoRelease(varde: Varde, dispatchId: string): Promise<void> {
  if (varde.mode !== 'demo') throw new Error('A release gets an invented time in demo mode only')
  await dateAsOpened(varde.db, dispatchId)
}
