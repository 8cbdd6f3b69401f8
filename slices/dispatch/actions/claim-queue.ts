import { Rate } from '../../../kit/carriers/rate.ts'
import { pause, Wake } from '../../../kit/jobs/start-work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { Channel } from '../rules/wave.ts'
import { claimAttempts, releaseAttempts, stillToLeave } from '../store/claim.ts'
import { listenToDispatches } from '../store/dispatch-signal.ts'
import type { ClaimedAttempt } from '../store/ledger.ts'

const FULL = 512
const LOW = 192
const POLL_MS = 500

/** What a worker has claimed and not begun. Small, so that a pause or a crash touches little. */
export class ClaimQueue {
  private readonly varde: Varde
  private readonly workerId: string
  private readonly channel: Channel
  private readonly rate: Rate
  private items: ClaimedAttempt[] = []
  private head = 0
  private isReleased = false
  /** How many changes have been heard of, and at which of them each dispatch last changed. */
  private changes = 0
  private readonly changedAt = new Map<string, number>()
  private readonly hungry = new Wake()
  private more = Promise.withResolvers<void>()

  constructor(varde: Varde, workerId: string, channel: Channel, perSecond: number) {
    this.varde = varde
    this.workerId = workerId
    this.channel = channel
    this.rate = new Rate(perSecond)
  }

  /** The next attempt, or null when there is none or the channel's rate is used up. */
  take(): ClaimedAttempt | null {
    const left = this.items.length - this.head
    if (left <= LOW) this.hungry.call()
    if (left === 0 || !this.rate.take()) return null
    const next = this.items[this.head++]!
    // Claimed in time, and too late since: whoever gives up on it does so in the ledger.
    return next.saysBefore && next.saysBefore <= this.varde.now() ? this.take() : next
  }

  /** Waits for more work, or a moment when the rate holds back what there is. */
  async moreOr(signal: AbortSignal): Promise<void> {
    if (this.items.length > this.head) return this.rate.perSecond ? pause(this.rate.waitMs, signal) : undefined
    if (signal.aborted) return
    const aborted = Promise.withResolvers<void>()
    const onAbort = () => aborted.resolve()
    signal.addEventListener('abort', onAbort, { once: true })
    await Promise.race([this.more.promise, aborted.promise])
    signal.removeEventListener('abort', onAbort)
  }

  /** Claims ahead of the slots until the signal; woken by a change to any dispatch. */
  async keepFilled(signal: AbortSignal): Promise<void> {
    const { lost, stop } = await listenToDispatches(
      this.varde.connection,
      (dispatchId) => void this.onChange(dispatchId),
    )
    let isDeaf = false
    void lost.then(() => {
      isDeaf = true
      this.hungry.call()
    })
    try {
      while (!signal.aborted) {
        // Whoever hears of no pause would send on through it.
        if (isDeaf) throw new Error('the channel hears of no change any more')
        const limit = this.rate.perSecond ? Math.min(FULL, Math.ceil(this.rate.perSecond)) : FULL
        const heard = this.changes
        const claimed = await claimAttempts(this.varde.db, this.workerId, this.channel, limit, this.varde.now())
        const found = await this.asTheyAre(claimed, heard)
        if (found.length > 0) this.add(found)
        if (found.length === 0 || this.items.length - this.head > LOW) await this.hungry.wait(POLL_MS, signal)
      }
    } finally {
      await stop()
      this.more.resolve()
    }
  }

  private add(found: ClaimedAttempt[]): void {
    this.items = this.items.slice(this.head).concat(found)
    this.head = 0
    this.more.resolve()
    this.more = Promise.withResolvers<void>()
  }

  /**
   * A dispatch may have changed: what belongs to it waits while we look, and what is not to leave is given back, so that a pause holds at once. A false
   * word of it costs a look.
   */
  private async onChange(dispatchId: string): Promise<void> {
    if (dispatchId === '') return void this.hungry.call()
    const heard = this.changes
    this.changedAt.set(dispatchId, ++this.changes)
    const queued = this.items.slice(this.head)
    const affected = queued.filter((item) => item.dispatchId === dispatchId)
    if (affected.length > 0) {
      this.items = queued.filter((item) => item.dispatchId !== dispatchId)
      this.head = 0
      this.putBack(await this.asTheyAre(affected, heard))
    }
    this.hungry.call()
  }

  private putBack(items: ClaimedAttempt[]): void {
    this.items = items.concat(this.items.slice(this.head))
    this.head = 0
    this.more.resolve()
    this.more = Promise.withResolvers<void>()
  }

  /** What of these may leave, whatever has been heard since `heard`, in its order; the rest is given back. */
  private async asTheyAre(items: ClaimedAttempt[], heard: number): Promise<ClaimedAttempt[]> {
    const isChanged = ({ dispatchId }: ClaimedAttempt) => (this.changedAt.get(dispatchId) ?? 0) > heard
    if (!items.some(isChanged)) return items
    const now = this.changes
    const leaves = await stillToLeave(
      this.varde.db,
      items.map(({ id }) => id),
    ).catch(() => new Set<string>())
    const isLeft = (item: ClaimedAttempt) => leaves.has(item.id)
    if (this.isReleased) {
      await this.giveBack(items)
      return []
    }
    void this.giveBack(items.filter((item) => !isLeft(item)))
    return this.asTheyAre(items.filter(isLeft), now)
  }

  private giveBack(items: ClaimedAttempt[]): Promise<void> {
    const ids = items.map((item) => item.id)
    return releaseAttempts(this.varde.db, this.workerId, ids).catch(() => undefined)
  }

  async release(): Promise<void> {
    this.isReleased = true
    const left = this.items.slice(this.head)
    this.items = []
    this.head = 0
    await releaseAttempts(
      this.varde.db,
      this.workerId,
      left.map((item) => item.id),
    )
  }
}
