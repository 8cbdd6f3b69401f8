import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { type PaperTold, stateAfter } from '../rules/paper-task.ts'
import { mayConfirm } from '../rules/task-right.ts'
import { lockPaperTask, tellPaperTask } from '../store/paper-tasks.ts'

/**
 * A unit tells how many forms it handed out, and how many it has sent back. May be told again until it is ended. The log holds how
 * many went out, never how many came back. Throws `dispatch.no-such-task`, `dispatch.may-not-confirm` and the faults of `stateAfter`.
 */
export async function tellPapers(varde: Varde, caller: Caller, id: string, told: PaperTold): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const task = await lockPaperTask(trx, id)
    if (!task) throw new Failure('not-found', 'dispatch.no-such-task')
    if (!mayConfirm(caller, task.unit_id)) throw new Failure('not-allowed', 'dispatch.may-not-confirm')
    const state = stateAfter(task.state, told)
    if (typeof state !== 'string') {
      const { handedOut } = told
      throw new Failure(state.fault === 'dispatch.papers-ended' ? 'conflict' : 'invalid', state.fault, { handedOut })
    }
    const at = varde.now()
    await tellPaperTask(trx, id, { state, handed_out: told.handedOut, collected: told.collected, told_at: at })
    await publish(trx, {
      name: DISPATCH_EVENTS.papersTold,
      mode: task.mode,
      subject: task.subject,
      unitId: task.unit_id,
      actor: caller.id,
      at,
      content: { taskId: id, handedOut: told.handedOut, isSent: state === 'done' },
    })
  })
}
