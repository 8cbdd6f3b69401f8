import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { loadDispatch, setDispatchState } from '../store/dispatch-store.ts'
import { dispatchesOfVersion } from '../store/plan-store.ts'
import { endDispatch } from './advance-dispatch.ts'

/** A text that is withdrawn or opened for change again goes to nobody more: its dispatches stop, planned ones too. */
export async function stopWithdrawn(trx: Trx, event: BusEvent): Promise<void> {
  const versionId = event.content.versionId
  if (typeof versionId !== 'string') return
  for (const { id, state } of await dispatchesOfVersion(trx, versionId)) {
    if (state === 'planned') await setDispatchState(trx, id, 'stopped', { closed_at: event.at })
    if (state !== 'running' && state !== 'paused') continue
    const loaded = await loadDispatch(trx, id, true)
    if (loaded) await endDispatch(trx, loaded, DISPATCH_EVENTS.stopped, event.actor, event.at)
  }
}
