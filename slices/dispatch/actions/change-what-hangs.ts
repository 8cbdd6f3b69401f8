import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { mayConfirm } from '../rules/task-right.ts'
import { loadDispatch } from '../store/dispatch-store.ts'
import { taskById } from '../store/task-store.ts'
import { refuseShieldedTask } from './shielded-tasks.ts'

/** What a unit says of a notice that hung, held for the change and announced. Throws `dispatch.no-such-task` and `dispatch.may-not-confirm`. */
export async function changeWhatHangs(
  varde: Varde,
  caller: Caller,
  said: { taskId: string; event: string },
  change: (trx: Trx, held: 'open' | 'done', at: Date) => Promise<void>,
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const task = await taskById(trx, said.taskId, true)
    if (!task) throw new Failure('not-found', 'dispatch.no-such-task')
    if (!mayConfirm(caller, task.unit_id)) throw new Failure('not-allowed', 'dispatch.may-not-confirm')
    await refuseShieldedTask(trx, caller, task)
    const at = varde.now()
    await change(trx, task.state, at)
    const { row } = (await loadDispatch(trx, task.dispatch_id))!
    await publish(trx, {
      name: said.event,
      mode: row.mode,
      subject: row.id,
      unitId: task.unit_id,
      actor: caller.id,
      at,
      content: { taskId: task.id },
    })
  })
}
