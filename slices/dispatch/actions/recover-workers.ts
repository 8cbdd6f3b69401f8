import { publishAll } from '../../../kit/bus/publish.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { recipientStanding } from '../rules/recipient-state.ts'
import { addAttempt } from '../store/attempt-store.ts'
import { wakeEngine } from '../store/dispatch-store.ts'
import { prepareReachTasks } from '../store/freeze.ts'
import { buryWorkers, deadWorkers, type LostAttempt } from '../store/recovery.ts'
import { recipientFacts, setRecipientState } from '../store/settle-store.ts'

/**
 * After a crash: what dead workers had in their hands is unknown and says so, what they had only claimed is free again.
 * An unknown e-mail is tried once more with the same Message-ID; an unknown SMS goes to the unit, or to a person at once.
 */
export async function recoverWorkers(varde: Varde): Promise<number> {
  return varde.db.transaction().execute(async (trx) => {
    const dead = await deadWorkers(trx)
    if (dead.length === 0) return 0
    const now = varde.now()
    const lost = await buryWorkers(trx, dead, now)
    for (const attempt of lost) {
      const { state, reason, next } = recipientStanding(await recipientFacts(trx, attempt.recipientId))
      if (next) await addAttempt(trx, { id: newId('att'), recipientId: attempt.recipientId, ...next }, now)
      else await setRecipientState(trx, attempt.recipientId, { state, reason }, now)
    }
    for (const waveId of new Set(lost.map((attempt) => attempt.waveId))) await prepareReachTasks(trx, waveId, now)
    const byDispatch = Map.groupBy(lost, (attempt) => attempt.dispatchId)
    await publishAll(
      trx,
      [...byDispatch.values()].map((group) => unknownEvent(group, now)),
    )
    await wakeEngine(trx)
    return lost.length
  })
}

function unknownEvent(group: LostAttempt[], now: Date) {
  const { mode, dispatchId, unitId } = group[0]!
  const attempts = group.map((attempt) => [attempt.recipientId, attempt.channel, attempt.number])
  return {
    name: DISPATCH_EVENTS.attemptsUnknown,
    mode,
    subject: dispatchId,
    unitId,
    actor: 'system:dispatch',
    at: now,
    content: { attempts },
  }
}
