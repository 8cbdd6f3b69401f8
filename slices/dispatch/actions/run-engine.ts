import { Wake } from '../../../kit/jobs/start-work.ts'
import { withoutStopping } from '../../../kit/jobs/without-stopping.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addAttempt, dueForSecondChannel } from '../store/attempt-store.ts'
import { listenToDispatches } from '../store/dispatch-signal.ts'
import { runningDispatches } from '../store/dispatch-store.ts'
import { advanceDispatch } from './advance-dispatch.ts'
import { recoverWorkers } from './recover-workers.ts'

const LOOK_MS = 200
const IDLE_MS = 2000
const HOUSEKEEPING_MS = 1000

/**
 * The engine: looks at every running dispatch and takes the steps that are due, at once when something changes and to
 * the millisecond when a wave has a time. Any number of processes may run it; a dispatch is locked while decided on.
 */
export async function runEngine(varde: Varde, signal: AbortSignal): Promise<void> {
  const wake = new Wake()
  const { lost, stop } = await listenToDispatches(varde.connection, () => wake.call())
  let isDeaf = false
  void lost.then(() => {
    isDeaf = true
    wake.call()
  })
  let keptAt = 0
  try {
    while (!signal.aborted) {
      if (isDeaf) throw new Error('the engine hears of no change any more')
      if (Date.now() - keptAt > HOUSEKEEPING_MS) {
        await withoutStopping(varde, { step: 'recover-workers' }, () => recoverWorkers(varde))
        await withoutStopping(varde, { step: 'second-channel' }, () => trySecondChannel(varde))
        keptAt = Date.now()
      }
      const running = await runningDispatches(varde.db)
      const times: Date[] = []
      for (const id of running) {
        const until = await withoutStopping(varde, { dispatch: id }, () => advanceDispatch(varde, id))
        if (until) times.push(until)
      }
      const nextTime = Math.min(...times.map((time) => time.getTime() - varde.now().getTime()))
      await wake.wait(Math.max(1, Math.min(nextTime, running.length > 0 ? LOOK_MS : IDLE_MS)), signal)
    }
  } finally {
    await stop()
  }
}

/** Who has not confirmed within the wave's time is tried on the next channel. */
export async function trySecondChannel(varde: Varde): Promise<void> {
  const now = varde.now()
  for (const { id, channel } of await dueForSecondChannel(varde.db, now))
    await addAttempt(varde.db, { id: newId('att'), recipientId: id, channel, number: 1 }, now)
}
