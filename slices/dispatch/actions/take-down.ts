import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { taskAbilities } from '../rules/task-right.ts'
import { taskState } from '../rules/task-state.ts'
import { loadDispatch } from '../store/dispatch-store.ts'
import { markTakenDown, taskById, taskWords } from '../store/task-store.ts'

/** A unit says that a notice which is wrong, or has another in its place, hangs no more. Throws `dispatch.no-such-task`, `dispatch.may-not-confirm` and `dispatch.nothing-hangs`. */
export async function takeDown(varde: Varde, caller: Caller, taskId: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const task = await taskById(trx, taskId, true)
    if (!task) throw new Failure('not-found', 'dispatch.no-such-task')
    if (!taskAbilities(caller, task.unit_id, 'take-down').includes('take-down'))
      throw new Failure('not-allowed', 'dispatch.may-not-confirm')
    const at = varde.now()
    if (taskState(task.state, await taskWords(trx, taskId, at)) !== 'take-down')
      throw new Failure('conflict', 'dispatch.nothing-hangs')
    await markTakenDown(trx, taskId, { by: caller.id, at })
    const { row } = (await loadDispatch(trx, task.dispatch_id))!
    await publish(trx, {
      name: DISPATCH_EVENTS.noticeTakenDown,
      mode: row.mode,
      subject: row.id,
      unitId: task.unit_id,
      actor: caller.id,
      at,
      content: { taskId },
    })
  })
}
