import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { loadDispatch, notifyEngine } from '../store/dispatch-store.ts'
import { giveUpWaiting } from '../store/settle-store.ts'
import { endUnopened, markLifted, markMoved } from '../store/wave-store.ts'
import { endDispatch } from './advance-dispatch.ts'

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

/** Waves that stand at one stop, and of whose kinds of audience some are to wait at another as well, stand at that from now. */
export async function moveStop(
  trx: Trx,
  {
    dispatchIds,
    from,
    to,
    kinds,
  }: { dispatchIds: readonly string[]; from: string; to: string; kinds: readonly string[] },
): Promise<void> {
  for (const id of dispatchIds) await markMoved(trx, id, { from, to, kinds })
}

type Ended = Omit<Lifted, 'stop' | 'kinds'> & { kinds: readonly string[] }

/**
 * The waves of these dispatches for these kinds that stand at a stop never open: whoever waits there is given up, and is nobody's task. The rest of
 * each dispatch goes on, also of one that is planned and not begun; where nothing is left of one, it stops.
 */
export async function endStopped(trx: Trx, { dispatchIds, kinds, by, at }: Ended): Promise<void> {
  for (const id of dispatchIds) {
    const loaded = await loadDispatch(trx, id, true)
    if (!loaded || !['planned', 'running', 'paused'].includes(loaded.row.state)) continue
    const { row, now, waveIds } = loaded
    const stands = ({ state, gate, audienceKinds }: (typeof now.waves)[number]) =>
      state === 'waiting' &&
      gate.kind === 'stop' &&
      gate.liftedAt === null &&
      audienceKinds.every((kind) => kinds.includes(kind))
    const ended = now.waves.flatMap((wave, index) => (stands(wave) ? [{ id: waveIds[index]!, wave }] : []))
    if (ended.length === 0) continue
    if (now.waves.every((wave) => wave.state === 'done' || stands(wave))) {
      await endDispatch(trx, loaded, DISPATCH_EVENTS.stopped, by, at)
      continue
    }
    const ids = ended.map((one) => one.id)
    const givenUp = await giveUpWaiting(trx, ids, 'stopped', at)
    await endUnopened(trx, ids)
    const content = { positions: ended.map(({ wave }) => wave.position), givenUp }
    const { mode, unit_id: unitId } = row
    await publish(trx, { name: DISPATCH_EVENTS.stopEnded, mode, subject: id, unitId, actor: by, at, content })
    await notifyEngine(trx, id)
  }
}
