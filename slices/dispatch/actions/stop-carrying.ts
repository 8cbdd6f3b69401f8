import type { Trx } from '../../../kit/db/database.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { loadDispatch } from '../store/dispatch-store.ts'
import { endDispatch } from './advance-dispatch.ts'

/**
 * What this dispatch carries goes to nobody more, by paper or by hand either, and whoever has it keeps it. Also one that has closed: a unit may have a notice of
 * it that it has not hung.
 */
export async function stopCarrying(trx: Trx, id: string, { by, at }: { by: string; at: Date }): Promise<void> {
  const loaded = await loadDispatch(trx, id, true)
  if (loaded?.row.state === 'running' || loaded?.row.state === 'paused' || loaded?.row.state === 'closed')
    await endDispatch(trx, loaded, DISPATCH_EVENTS.stopped, by, at)
}
