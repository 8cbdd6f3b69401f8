import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { taskState } from '../rules/task-state.ts'
import { markTakenDown } from '../store/task-store.ts'
import { taskWords } from '../store/task-words.ts'
import { changeWhatHangs } from './change-what-hangs.ts'

/** A unit says that a notice which is wrong, or has another in its place, hangs no more. Throws `dispatch.no-such-task`, `dispatch.may-not-confirm` and `dispatch.nothing-hangs`. */
export async function takeDown(varde: Varde, caller: Caller, taskId: string): Promise<void> {
  const said = { taskId, event: DISPATCH_EVENTS.noticeTakenDown }
  await changeWhatHangs(varde, caller, said, async (trx, held, at) => {
    const words = await taskWords(trx, taskId, at)
    if (taskState({ held, ...words }) !== 'take-down') throw new Failure('conflict', 'dispatch.nothing-hangs')
    await markTakenDown(trx, taskId, { by: caller.id, at })
  })
}
