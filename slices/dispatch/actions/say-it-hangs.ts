import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { markTakenDown } from '../store/task-store.ts'
import { taskWords } from '../store/task-words.ts'
import { changeWhatHangs } from './change-what-hangs.ts'

/**
 * A unit says that a notice which somebody said was taken down hangs: again, or after all. Where it is wrong, it is to be taken down.
 * Throws `dispatch.no-such-task`, `dispatch.may-not-confirm` and `dispatch.not-taken-down`.
 */
export async function sayItHangs(varde: Varde, caller: Caller, taskId: string): Promise<void> {
  const said = { taskId, event: DISPATCH_EVENTS.noticeHangs }
  await changeWhatHangs(varde, caller, said, async (trx, _, at) => {
    const { isDown } = await taskWords(trx, taskId, at)
    if (!isDown) throw new Failure('conflict', 'dispatch.not-taken-down')
    await markTakenDown(trx, taskId, { by: null, at: null })
  })
}
