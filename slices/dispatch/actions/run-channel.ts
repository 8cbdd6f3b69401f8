import { pause } from '../../../kit/jobs/start-work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { Outcome } from '../rules/attempt-outcome.ts'
import type { ServedChannel } from '../rules/channel-watch.ts'
import { type ClaimedAttempt, Ledger } from '../store/ledger.ts'
import { ClaimQueue } from './claim-queue.ts'
import { settleAttempt } from './settle-attempt.ts'
import { watchChannel } from './watch-channel.ts'

/** How a channel hands one attempt over, on one of its slots (connections). Never throws for what the receiver does. */
export type HandOver = (slot: number, attempt: ClaimedAttempt) => Promise<Outcome>

export type ChannelRun = {
  channel: ServedChannel
  slots: number
  /** Highest number a second; 0 is no limit. */
  perSecond: number
  handOver: HandOver
}

/**
 * Sends everything that is due on a channel until the signal: each slot records what became of its last attempt and what
 * it takes next in one write, then hands over. Ends at once when the ledger is lost, so that nothing leaves unrecorded.
 */
export async function runChannel(varde: Varde, signal: AbortSignal, run: ChannelRun): Promise<void> {
  const ledger = await Ledger.open(varde.connection, run.slots, varde.now())
  const lost = new AbortController()
  const ended = AbortSignal.any([signal, lost.signal])
  const watch = watchChannel(varde, run.channel)
  const queue = new ClaimQueue(varde, ledger.workerId, run.channel, run.perSecond)
  try {
    const filling = queue.keepFilled(ended)
    const slots = Array.from({ length: run.slots }, (_, slot) =>
      runSlot(varde, ended, ledger, queue, { ...run, watch }, slot),
    )
    // Slots that wait for work are woken when no more comes: they must end then, or they ask again for ever.
    for (const part of [...slots, filling]) part.catch(() => lost.abort())
    const results = await Promise.allSettled([...slots, filling])
    const failed = results.find((result) => result.status === 'rejected')
    if (failed && !signal.aborted) throw failed.reason
  } finally {
    if (!ledger.isLost) await queue.release().catch(() => undefined)
    await ledger.close()
  }
}

async function runSlot(
  varde: Varde,
  signal: AbortSignal,
  ledger: Ledger,
  queue: ClaimQueue,
  run: ChannelRun & { watch: (outcome: Outcome) => Promise<void> },
  slot: number,
): Promise<void> {
  let result = null
  for (;;) {
    const attempt = signal.aborted ? null : queue.take()
    if (result || attempt) await ledger.turn(slot, result, attempt)
    result = null
    if (signal.aborted) return
    if (!attempt) {
      await queue.moreOr(signal)
      continue
    }
    const outcome = await run.handOver(slot, attempt)
    await run.watch(outcome)
    result = await settleAttempt(varde, run.channel, attempt, outcome)
  }
}

/** Waits until the ledger answers again, for channels that cannot run at all (no server is set). */
export async function idleChannel(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await pause(60_000, signal)
}
