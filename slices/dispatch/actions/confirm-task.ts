import { publish } from '../../../kit/bus/publish.ts'
import { retryTransaction } from '../../../kit/db/retry.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { mayConfirm } from '../rules/task-right.ts'
import { loadDispatch, notifyEngine } from '../store/dispatch-store.ts'
import { finishTask, putOnPaper, recipientsOfTask, saveConfirmation, taskById } from '../store/task-store.ts'

export type TaskConfirmation = {
  taskId: string
  how: 'posted' | 'read-aloud' | 'handed-out' | 'told'
  where: string
  at: Date
  heads: number
  language: string | null
}

/**
 * A unit confirms that a notice hangs, was read aloud or handed out: where, when and to how many. Counts against the
 * unit's head count; who is left still waits. Returns how many are left.
 */
export async function confirmTask(varde: Varde, caller: Caller, input: TaskConfirmation): Promise<number> {
  return retryTransaction(varde.db, async (trx) => {
    const task = await taskById(trx, input.taskId, true)
    if (!task) throw new Failure('not-found', 'dispatch.no-such-task')
    if (task.state === 'done') throw new Failure('conflict', 'dispatch.task-done')
    if (!mayConfirm(caller, task.unit_id)) throw new Failure('not-allowed', 'dispatch.may-not-confirm')
    const now = varde.now()
    if (input.at > new Date(now.getTime() + 60_000)) throw new Failure('invalid', 'dispatch.confirmed-in-the-future')
    const waiting = await recipientsOfTask(trx, task, input.language)
    const left = waiting.reduce((sum, one) => sum + one.heads, 0)
    // Where something else has reached them all, it still hangs, and is said to.
    const isNobodyLeft = task.kind === 'notice' && left === 0 && (await recipientsOfTask(trx, task, null)).length === 0
    if (input.heads > left && !(isNobodyLeft && input.heads <= task.heads))
      throw new Failure('invalid', 'dispatch.more-heads-than-left', { left })
    let rest = input.heads
    for (const recipient of waiting) {
      if (rest === 0) break
      const taken = Math.min(rest, recipient.heads)
      await putOnPaper(trx, recipient, taken, newId('rcp'), now)
      rest -= taken
    }
    const confirmation = {
      id: newId('cnf'),
      task_id: task.id,
      how: input.how,
      place: input.where.trim(),
      heads: input.heads,
      language: input.language,
    }
    await saveConfirmation(trx, { ...confirmation, happened_at: input.at, confirmed_by: caller.id, confirmed_at: now })
    const isDone = (await recipientsOfTask(trx, task, null)).length === 0
    if (isDone) await finishTask(trx, task.id, now)
    const { row } = (await loadDispatch(trx, task.dispatch_id))!
    const content = {
      taskId: task.id,
      how: input.how,
      place: input.where.trim(),
      heads: input.heads,
      left: Math.max(left - input.heads, 0),
      at: input.at.toISOString(),
    }
    await publish(trx, {
      name: DISPATCH_EVENTS.noticeConfirmed,
      mode: row.mode,
      subject: row.id,
      unitId: task.unit_id,
      actor: caller.id,
      at: now,
      content,
    })
    await notifyEngine(trx, row.id)
    return Math.max(left - input.heads, 0)
  })
}
