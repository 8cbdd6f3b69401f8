import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { retryTransaction } from '../../../kit/db/retry.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { recipientStanding } from '../rules/recipient-state.ts'
import { addAttempt, attemptById, moveAttempt } from '../store/attempt-store.ts'
import { loadDispatch, wakeEngine } from '../store/dispatch-store.ts'
import { prepareReachTasks } from '../store/freeze.ts'
import { recipientFacts, setRecipientState } from '../store/settle-store.ts'

/**
 * A report that comes after the hand-over: delivered, or bounced. Late and double reports change nothing. A bounce tries
 * the next channel while the dispatch runs; when none is left, the person becomes a task for their unit.
 */
export async function takeReport(
  varde: Varde,
  report: { attemptId: string; state: 'delivered' | 'bounced'; reason: string },
): Promise<boolean> {
  return retryTransaction(varde.db, async (trx) => {
    const attempt = await attemptById(trx, report.attemptId)
    const now = varde.now()
    if (!attempt || !(await moveAttempt(trx, attempt.id, report.state, report.reason.slice(0, 500), now))) return false
    const { row } = (await loadDispatch(trx, attempt.dispatch_id))!
    await restate(trx, attempt, row.state === 'running' || row.state === 'paused', now)
    if (report.state === 'bounced') {
      const content = {
        recipientId: attempt.recipient_id,
        channel: attempt.channel,
        reason: report.reason.slice(0, 200),
      }
      await publish(trx, {
        name: DISPATCH_EVENTS.bounced,
        mode: row.mode,
        subject: row.id,
        unitId: row.unit_id,
        actor: 'system:dispatch',
        at: now,
        content,
      })
    }
    await wakeEngine(trx)
    return true
  })
}

async function restate(
  trx: Trx,
  attempt: { recipient_id: string; wave_id: string },
  isRunning: boolean,
  now: Date,
): Promise<void> {
  const facts = await recipientFacts(trx, attempt.recipient_id)
  const standing = recipientStanding(
    isRunning
      ? facts
      : {
          ...facts,
          channels: facts.channels.filter((channel) => facts.attempts.some((one) => one.channel === channel)),
        },
  )
  if (standing.next && isRunning)
    await addAttempt(trx, { id: newId('att'), recipientId: attempt.recipient_id, ...standing.next }, now)
  const to =
    standing.next && !isRunning
      ? { state: 'unreachable' as const, reason: 'bounced' }
      : { state: standing.state, reason: standing.reason }
  await setRecipientState(trx, attempt.recipient_id, to, now)
  if (to.state === 'unreachable' || to.state === 'failed') await prepareReachTasks(trx, attempt.wave_id, now)
}
