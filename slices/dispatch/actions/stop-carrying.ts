import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { loadDispatch, notifyEngine } from '../store/dispatch-store.ts'
import { giveUpWaiting } from '../store/settle-store.ts'
import { endUnopened, markEnded } from '../store/wave-store.ts'
import { endDispatch } from './advance-dispatch.ts'

/** `waveIds`: null stops all of it, also a wave that is for nobody. */
type Stopped = { waveIds: readonly string[] | null; by: string; at: Date }

/**
 * What these waves carry goes to nobody more, and whoever has it keeps it. Where others of the dispatch are not done, they go on; else it stops, by paper or by hand
 * either, also one that has closed: a unit may have a notice of it that it has not hung.
 */
export async function stopCarrying(trx: Trx, id: string, { waveIds: ids, by, at }: Stopped): Promise<void> {
  const loaded = await loadDispatch(trx, id, true)
  if (!loaded || !['running', 'paused', 'closed'].includes(loaded.row.state)) return
  const { row, now, waveIds } = loaded
  const isLeft = now.waves.some(({ state }, index) => state !== 'done' && !ids?.includes(waveIds[index]!))
  if (ids === null || !isLeft) return endDispatch(trx, loaded, DISPATCH_EVENTS.stopped, by, at)
  const givenUp = await giveUpWaiting(trx, [...ids], 'stopped', at)
  await endUnopened(trx, ids)
  await markEnded(trx, ids, at)
  const positions = now.waves.flatMap(({ position }, index) => (ids.includes(waveIds[index]!) ? [position] : []))
  const { mode, unit_id: unitId } = row
  await publish(trx, {
    name: DISPATCH_EVENTS.wavesEnded,
    mode,
    subject: id,
    unitId,
    actor: by,
    at,
    content: { positions, givenUp },
  })
  await notifyEngine(trx, id)
}
