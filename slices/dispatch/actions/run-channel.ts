import { pause } from '../../../kit/jobs/start-work.ts'
import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import type { ServedChannel } from '../../../kit/kernel/served-channel.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ChannelWatch } from '../../outbox/index.ts'
import { hurryRefused } from '../store/claim.ts'
import { type ClaimedAttempt, Ledger } from '../store/ledger.ts'
import { ClaimQueue } from './claim-queue.ts'
import { settleAttempt } from './settle-attempt.ts'

/** How a channel hands one attempt over, on one of its slots (connections). Never throws for what the receiver does. */
export type HandOver = (slot: number, attempt: ClaimedAttempt) => Promise<HandOff>

export type ChannelRun = {
  channel: ServedChannel
  slots: number
  /** Highest number a second; 0 is no limit. */
  perSecond: number
  handOver: HandOver
  /** Longer than anything that is handed over takes; five minutes unless told. */
  mostMs?: number
}

/**
 * Sends everything that is due on a channel until the signal: each slot records what became of its last attempt and what
 * it takes next in one write, then hands over. Ends at once when the ledger is lost, so that nothing leaves unrecorded.
 */
export async function runChannel(varde: Varde, signal: AbortSignal, run: ChannelRun): Promise<void> {
  const ledger = await Ledger.open(varde.connection, run.slots, varde.now())
  const lost = new AbortController()
  const ended = AbortSignal.any([signal, lost.signal])
  const watch = new ChannelWatch(varde, run.channel, { onBack: (now) => hurryRefused(varde.db, run.channel, now) })
  const queue = new ClaimQueue(varde, ledger.workerId, run.channel, run.perSecond)
  const since = new Map<number, number>()
  const mostMs = run.mostMs ?? LONGEST_HAND_OVER_MS
  try {
    const slots = Array.from({ length: run.slots }, (_, slot) =>
      runSlot(varde, ended, ledger, queue, { ...run, watch }, slot, since),
    )
    const parts = [queue.keepFilled(ended), keepMoving(since, mostMs, ended), ...slots]
    // Slots that wait for work are woken when no more comes: they must end then, or they ask again for ever.
    const { fault, isWhole } = await settleAll(parts, () => lost.abort(), Math.min(mostMs, PARTING_MS))
    // What stands is not waited for: what it has in hand is unknown, and found by whoever buries the worker.
    if (fault && !isWhole) ledger.abandon(fault)
    if (fault && !signal.aborted) throw fault
  } finally {
    watch.stop()
    if (!ledger.isLost) await queue.release().catch(() => undefined)
    await ledger.close()
  }
}

/** Longer than any mail server or gateway is waited for. */
const LONGEST_HAND_OVER_MS = 5 * 60_000
const PARTING_MS = 30_000
const LOOK_MS = 1000

/** Waits for all of them; when one has failed, for the rest no longer than `partingMs`. Gives the first fault, and whether all came to their end. */
async function settleAll(
  parts: readonly Promise<void>[],
  onFault: () => void,
  partingMs: number,
): Promise<{ fault: Error | null; isWhole: boolean }> {
  let fault: Error | null = null
  let parting: NodeJS.Timeout | undefined
  const late = Promise.withResolvers<boolean>()
  for (const part of parts)
    part.catch((error: Error) => {
      fault ??= error
      parting ??= setTimeout(() => late.resolve(false), partingMs)
      onFault()
    })
  const isWhole = await Promise.race([Promise.allSettled(parts).then(() => true), late.promise])
  clearTimeout(parting)
  return { fault, isWhole }
}

/** Throws when a slot has had the same thing in hand for longer than anything takes. */
async function keepMoving(since: ReadonlyMap<number, number>, mostMs: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const [slot, at] of since) if (performance.now() - at > mostMs) throw new Error(`slot ${slot} has stood still`)
    await pause(LOOK_MS, signal)
  }
}

async function runSlot(
  varde: Varde,
  signal: AbortSignal,
  ledger: Ledger,
  queue: ClaimQueue,
  run: ChannelRun & { watch: ChannelWatch },
  slot: number,
  since: Map<number, number>,
): Promise<void> {
  let result = null
  for (;;) {
    const attempt = signal.aborted ? null : queue.take()
    if (result || attempt) {
      since.set(slot, performance.now())
      await ledger.turn(slot, result, attempt)
    }
    result = null
    if (!attempt) since.delete(slot)
    if (signal.aborted) return
    if (!attempt) {
      await queue.moreOr(signal)
      continue
    }
    const outcome = await run.watch.over(() => run.handOver(slot, attempt))
    result = await settleAttempt(varde, run.channel, attempt, outcome)
  }
}

/** Waits until the ledger answers again, for channels that cannot run at all (no server is set). */
export async function idleChannel(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await pause(60_000, signal)
}
