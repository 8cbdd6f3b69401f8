import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { loadDispatch, notifyEngine } from '../store/dispatch-store.ts'
import { markLifted } from '../store/wave-store.ts'

/** `kinds`: only the waves for these kinds of audience; all that stand at it when left out. */
type Lifted = { dispatchIds: readonly string[]; stop: string; by: string; at: Date; kinds?: readonly string[] }

/** What a stop waited for is done: waves that stand at it in these dispatches go when nothing else holds them. */
export async function liftStop(trx: Trx, { dispatchIds, stop, by, at, kinds }: Lifted): Promise<void> {
  for (const id of dispatchIds) {
    const positions = await markLifted(trx, id, stop, at, kinds ?? null)
    const loaded = positions.length > 0 ? await loadDispatch(trx, id) : null
    if (!loaded) continue
    const { mode, unit_id } = loaded.row
    const content = { stop, positions }
    await publish(trx, { name: DISPATCH_EVENTS.stopLifted, mode, subject: id, unitId: unit_id, actor: by, at, content })
    await notifyEngine(trx, id)
  }
}
