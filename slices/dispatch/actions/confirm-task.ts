import { publish } from '../../../kit/bus/publish.ts'
import { retryTransaction } from '../../../kit/db/retry.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { mayConfirm } from '../rules/task-right.ts'
import { loadDispatch, wakeEngine } from '../store/dispatch-store.ts'
import { finishTask, putOnPaper, recipientsOfTask, saveConfirmation, taskById } from '../store/task-store.ts'
import { refuseShieldedTask } from './shielded-tasks.ts'

type How = 'posted' | 'read-aloud' | 'handed-out' | 'told'
export type TaskConfirmation = {
  taskId: string
  how: How
  where: string
  at: Date
  heads: number
  language: string | null
}

/** What a task of each kind is done by: a notice is for all who pass it, those reached by hand are met one by one. */
const HOWS: Record<'notice' | 'reach', readonly How[]> = {
  notice: ['posted', 'read-aloud', 'handed-out'],
  reach: ['told', 'handed-out', 'read-aloud'],
}
/** When it happened is said by the minute. */
const GIVEN_BY_MINUTE_MS = 60_000

/**
 * A unit confirms that a notice hangs, was read aloud or handed out: where, when and to how many. Counts against the
 * unit's head count; who is left still waits. Returns how many are left.
 */
export async function confirmTask(varde: Varde, caller: Caller, input: TaskConfirmation): Promise<number> {
  return retryTransaction(varde.db, async (trx) => {
    const task = await taskById(trx, input.taskId, true)
    if (!task) throw new Failure('not-found', 'dispatch.no-such-task')
    if (!mayConfirm(caller, task.unit_id)) throw new Failure('not-allowed', 'dispatch.may-not-confirm')
    await refuseShieldedTask(trx, caller, task)
    if (task.state === 'done') throw new Failure('conflict', 'dispatch.task-done')
    const now = varde.now()
    const { row } = (await loadDispatch(trx, task.dispatch_id))!
    refuseOdd(task.kind, input, { now, startedAt: row.started_at })
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
    await wakeEngine(trx)
    return Math.max(left - input.heads, 0)
  })
}

/** Throws for what cannot have happened so: in another way, before the words left, or ahead. */
function refuseOdd(
  kind: 'notice' | 'reach',
  { how, at }: TaskConfirmation,
  { now, startedAt }: { now: Date; startedAt: Date | null },
): void {
  if (!HOWS[kind].includes(how)) throw new Failure('invalid', 'dispatch.how-does-not-fit')
  if (at.getTime() > now.getTime() + GIVEN_BY_MINUTE_MS)
    throw new Failure('invalid', 'dispatch.confirmed-in-the-future')
  if (startedAt && at.getTime() + GIVEN_BY_MINUTE_MS < startedAt.getTime())
    throw new Failure('invalid', 'dispatch.confirmed-before-it-left')
}
