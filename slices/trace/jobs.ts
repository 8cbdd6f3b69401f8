import { listen } from '../../kit/db/database.ts'
import { runWiping, WRITES_TABLES_ANEW } from '../../kit/jobs/run-wiping.ts'
import { pause, Wake } from '../../kit/jobs/start-work.ts'
import type { SliceWork } from '../../kit/jobs/work.ts'
import { Failure } from '../../kit/kernel/failure.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { chainEvents } from './actions/chain-events.ts'
import { eraseShownPicture } from './actions/erase-shown-picture.ts'
import { makeCheckpoint } from './actions/make-checkpoint.ts'
import { TAIL_SECONDS } from './rules/tail.ts'
import { findForgotten, unchainedTail } from './store/chain.ts'
import { LOG_WIPING } from './store/wiping.ts'

export const traceWork: SliceWork = {
  listeners: [{ name: 'trace.erase-shown-picture', on: ['press.picture-retired'], handle: eraseShownPicture }],
  loops: [
    { name: 'trace.chain', run: runChainer },
    {
      name: 'trace.wiping',
      run: (varde, signal) => runWiping(varde, signal, LOG_WIPING),
      mostSeconds: WRITES_TABLES_ANEW,
    },
  ],
}

/** Many small rounds cost more than few large ones: after one, events may gather this long. */
const REST_MS = 100

/** Chains what is committed: woken by the bus, else every second. Whoever else chains at the same time is let be. */
async function runChainer(varde: Varde, signal: AbortSignal): Promise<void> {
  const wake = new Wake()
  const { lost, stop } = await listen(varde.connection, 'varde_event', () => wake.call())
  // The loop begins anew when the connection breaks, or it would only wake by the clock.
  const broken = new AbortController()
  void lost.then(() => broken.abort())
  try {
    await findForgotten(varde.db)
    const either = AbortSignal.any([signal, broken.signal])
    while (!either.aborted) {
      await chainRound(varde, either)
      await pause(REST_MS, either)
      await wake.wait(1000, either)
    }
  } finally {
    await stop()
  }
}

async function chainRound(varde: Varde, signal: AbortSignal): Promise<void> {
  try {
    const chained = await chainEvents(varde, signal)
    if (chained !== null) await makeCheckpoint(varde)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    varde.log.error({ err: error }, `nothing more is chained: ${error.code}`)
  }
  const tail = await unchainedTail(varde.db)
  if (tail.seconds > TAIL_SECONDS)
    varde.log.error(
      { events: tail.count, seconds: Math.round(tail.seconds) },
      'the log has events that wait to be chained',
    )
}
