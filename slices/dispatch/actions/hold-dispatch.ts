import { publish } from '../../../kit/bus/publish.ts'
import { retryTransaction } from '../../../kit/db/retry.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approvedVersion } from '../../message/index.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { loadDispatch, setDispatchState } from '../store/dispatch-store.ts'
import { endDispatch } from './advance-dispatch.ts'
import { refuseAct } from './refuse-act.ts'

/** Nothing more leaves until it is resumed. What is in a connection's hands at this moment still goes. */
export const pauseDispatch = (varde: Varde, caller: Caller, id: string) => hold(varde, caller, id, 'pause')

export const resumeDispatch = (varde: Varde, caller: Caller, id: string) => hold(varde, caller, id, 'resume')

/** Ends the dispatch: who has not got the message will not get it from this dispatch. Cannot be undone. */
export const stopDispatch = (varde: Varde, caller: Caller, id: string) => hold(varde, caller, id, 'stop')

const FROM = { pause: ['running'], resume: ['paused'], stop: ['running', 'paused'] } as const

async function hold(varde: Varde, caller: Caller, id: string, act: keyof typeof FROM): Promise<void> {
  await retryTransaction(varde.db, async (trx) => {
    const loaded = await loadDispatch(trx, id, true)
    if (!loaded) throw new Failure('not-found', 'dispatch.not-found')
    const { row } = loaded
    await refuseAct(trx, caller, act, row)
    if (!(FROM[act] as readonly string[]).includes(row.state))
      throw new Failure('conflict', `dispatch.cannot-${act}`, { state: row.state })
    if (act === 'resume' && (await approvedVersion(trx, row.version_id))?.isReplaced)
      throw new Failure('conflict', 'dispatch.version-replaced')
    const now = varde.now()
    if (act === 'stop') return endDispatch(trx, loaded, DISPATCH_EVENTS.stopped, caller.id, now)
    await setDispatchState(trx, id, act === 'pause' ? 'paused' : 'running')
    const name = act === 'pause' ? DISPATCH_EVENTS.paused : DISPATCH_EVENTS.resumed
    await publish(trx, {
      name,
      mode: row.mode,
      subject: id,
      unitId: row.unit_id,
      actor: caller.id,
      at: now,
      content: {},
    })
  })
}
