import { openHolder } from '../../../kit/db/holder.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import { withoutStopping } from '../../../kit/jobs/without-stopping.ts'
import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { hangUp } from '../../dispatch/index.ts'
import { afterHandOff } from '../rules/call-outcome.ts'
import type { CallChannel } from '../rules/crisis.ts'
import { type ClaimedCall, claimCalls, claimHangUps, settleCall } from '../store/call-attempts.ts'
import { lockCrisis } from '../store/crises.ts'
import { callNext } from './call-next.ts'
import { handOverCall } from './hand-over-call.ts'

const SLOTS = 8
const LOOK_MS = 300

/**
 * One channel until the signal. Each channel has slots of its own, so that a gateway that does not answer holds up no other.
 * What a process had in hand when it died is taken over at once; the gateways know it by its key.
 */
export const runCalls = (channel: CallChannel) => async (varde: Varde, signal: AbortSignal) => {
  const holder = await openHolder(varde.connection, 'varde.caller')
  const inHand = new Set<Promise<unknown>>()
  try {
    // A holder that is lost would let another make the same calls: the loop begins anew.
    while (!signal.aborted && !holder.isLost()) {
      const claimed = await claimNext(varde, channel, SLOTS - inHand.size, holder.key)
      for (const call of claimed) {
        // One whose end could not be kept is due again by itself.
        const work: Promise<unknown> = withoutStopping(varde, { call: call.id }, () => sendCall(varde, call)).finally(
          () => inHand.delete(work),
        )
        inHand.add(work)
      }
      if (claimed.length === 0) await Promise.race([pause(LOOK_MS, signal), ...inHand])
    }
  } finally {
    await Promise.allSettled(inHand)
    await holder.close()
  }
}

const claimNext = async (varde: Varde, channel: CallChannel, most: number, heldBy: number | null) =>
  most > 0 ? claimCalls(varde.db, channel, { most, now: varde.now(), heldBy }) : []

/** Hands over everything that is due now on a channel; for tests and benches. */
export async function sendDueCalls(varde: Varde, channel: CallChannel): Promise<number> {
  const claimed = await claimNext(varde, channel, 100, null)
  await Promise.all(claimed.map((call) => sendCall(varde, call)))
  return claimed.length
}

/** Ends calls that ring and are needed no more, until the signal. */
export async function runHangUps(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await endCalls(varde)
    await pause(LOOK_MS, signal)
  }
}

/** Once over all of them. A call that cannot be ended is answered in vain, and no more than that. */
export async function endCalls(varde: Varde): Promise<void> {
  const ids = await claimHangUps(varde.db)
  await Promise.all(
    ids.map((id) => hangUp(varde, id).catch((error) => varde.log.warn({ err: error }, 'a call rings on'))),
  )
}

async function sendCall(varde: Varde, call: ClaimedCall): Promise<void> {
  let end: HandOff | null
  try {
    end = await handOverCall(varde, call)
  } catch (error) {
    varde.log.error({ err: error }, 'a call-in could not be sent')
    end = { kind: 'refused', permanent: false, code: 0, response: String((error as Error).message) }
  }
  const now = varde.now()
  const settled = afterHandOff(end, call.tries, now)
  if (settled.state !== 'refused') return settleCall(varde.db, call.id, settled, now)
  // The next is told or called in the same moment: at none is nothing on its way to a place that has somebody left.
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, call.crisisId)
    await settleCall(trx, call.id, settled, now)
    if (file?.state === 'open') await callNext(trx, varde, file, now)
  })
}
