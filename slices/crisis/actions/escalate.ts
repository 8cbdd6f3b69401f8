import { pause } from '../../../kit/jobs/start-work.ts'
import { withoutStopping } from '../../../kit/jobs/without-stopping.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callingIds, lockCallable } from '../store/crises.ts'
import { callNext } from './call-next.ts'

const LOOK_MS = 1000

/** Looks each second at every crisis that still calls, until the signal: a minute without an answer asks one more. */
export async function runEscalation(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await escalate(varde)
    await pause(LOOK_MS, signal)
  }
}

/** Once over all of them. One that another process holds at this moment is let be. */
export async function escalate(varde: Varde): Promise<void> {
  for (const id of await callingIds(varde.db))
    await withoutStopping(varde, { crisis: id }, () =>
      varde.db.transaction().execute(async (trx) => {
        const file = await lockCallable(trx, id)
        if (file) await callNext(trx, varde, file, varde.now())
      }),
    )
}
