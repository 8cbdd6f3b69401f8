import type { Trx } from '../../../kit/db/database.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { loadDispatch, setDispatchState } from '../store/dispatch-store.ts'
import { dispatchesOfVersion } from '../store/plan-store.ts'
import { endDispatch } from './advance-dispatch.ts'

/**
 * A text that is withdrawn or opened for change again goes to nobody more: its dispatches stop, planned ones too, in the transaction of
 * whoever takes the words out of use.
 */
export async function stopVersion(trx: Trx, versionId: string, { by, at }: { by: string; at: Date }): Promise<void> {
  for (const { id } of await dispatchesOfVersion(trx, versionId)) {
    const loaded = await loadDispatch(trx, id, true)
    if (loaded?.row.state === 'planned') await setDispatchState(trx, id, 'stopped', { closed_at: at })
    if (loaded?.row.state === 'running' || loaded?.row.state === 'paused')
      await endDispatch(trx, loaded, DISPATCH_EVENTS.stopped, by, at)
  }
}
