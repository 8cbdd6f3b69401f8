import { Rate } from '../../../kit/carriers/rate.ts'
import { listen } from '../../../kit/db/database.ts'
import { type Holder, openHolder } from '../../../kit/db/holder.ts'
import { pause, Wake } from '../../../kit/jobs/start-work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { LANES } from '../rules/letter.ts'
import { freeDead, HOLDER, releaseLetters } from '../store/letters.ts'
import { makeDue } from '../store/outbox-views.ts'
import { type Carrier, openCarrier } from './carriers.ts'
import { ChannelWatch } from './channel-watch.ts'
import { claimDue } from './claim-due.ts'
import { handOver } from './hand-over.ts'
import type { LetterKind } from './letter-kind.ts'
import { Settler } from './settler.ts'
import { type Ready, writeLetters } from './write-letters.ts'

/** A process has so many claimed at most, and what is urgent beside them; more are claimed when so few are left. */
const FULL = 256
const LOW = 64
const URGENT = 32
const POLL_MS = 500
/** The dead are looked for so often. */
const DEAD_MS = 2000
/** Words older than this are written anew before they leave: what they say may not hold any more. */
const STALE_MS = 1000

export type OutboxChannel = 'email' | 'sms'
/** How many are handed over at once on each channel. The first takes what is urgent alone. */
const slotsOf = (varde: Varde, channel: OutboxChannel): number =>
  channel === 'email' ? Math.max(2, Math.ceil(varde.settings.mailConnections / 2)) : 4

/**
 * Sends what is due on one channel until the signal: one who fills, and as many slots as there are connections. What is urgent has a slot of its
 * own, so that it never waits for a newsletter; a letter that is refused for now is due again later, and holds up no other.
 */
export const runOutbox =
  (channel: OutboxChannel, kinds: ReadonlyMap<string, LetterKind>) =>
  async (varde: Varde, signal: AbortSignal): Promise<void> => {
    const slots = slotsOf(varde, channel)
    const open = openCarrier(varde, channel, slots, signal)
    if (!open) return idle(signal)
    const watch = new ChannelWatch(varde, channel, {
      onBack: (now) => varde.db.transaction().execute((trx) => makeDue(trx, channel, now)),
    })
    const carrier = { ...open, send: (...one: Parameters<Carrier['send']>) => watch.over(() => open.send(...one)) }
    const holder = await openHolder(varde.connection, HOLDER)
    const stop = new AbortController()
    const ended = AbortSignal.any([signal, stop.signal])
    const desk = new Desk(varde, { channel, kinds, holder, carrier })
    try {
      const parts = [desk.keepFilled(ended), ...Array.from({ length: slots }, (_, slot) => desk.runSlot(slot, ended))]
      const failed = await Promise.race([
        Promise.all(parts).then(() => null),
        ...parts.map((part) =>
          part.then(
            () => new Promise<never>(() => undefined),
            (error: Error) => error,
          ),
        ),
      ])
      stop.abort()
      await Promise.allSettled(parts)
      if (failed) throw failed
    } finally {
      watch.stop()
      await desk.release().catch(() => undefined)
      carrier.close()
      await holder.close()
    }
  }

async function idle(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await pause(60_000, signal)
}

type DeskParts = {
  channel: OutboxChannel
  kinds: ReadonlyMap<string, LetterKind>
  holder: Holder
  carrier: Carrier
}

/** What a process has claimed on a channel and not handed over, by lane. */
class Desk {
  private readonly varde: Varde
  private readonly parts: DeskParts
  private readonly settler: Settler
  private readonly lanes: Ready[][] = LANES.map(() => [])
  private readonly hungry = new Wake()
  private readonly rate: Rate
  private more = Promise.withResolvers<void>()

  constructor(varde: Varde, parts: DeskParts) {
    this.varde = varde
    this.parts = parts
    this.settler = new Settler(varde, parts.holder.key)
    const { mailPerSecond, sms } = varde.settings
    this.rate = new Rate(parts.channel === 'email' ? mailPerSecond : sms.perSecond)
  }

  /** Claims ahead of the slots until the signal; woken when something is put in line. */
  async keepFilled(signal: AbortSignal): Promise<void> {
    const { varde } = this
    const { channel, kinds, holder } = this.parts
    const { stop } = await listen(varde.connection, 'varde_outbox', () => this.hungry.call())
    let lookedAt = 0
    try {
      while (!signal.aborted) {
        if (holder.isLost()) throw new Error('the outbox lost its connection')
        if (performance.now() - lookedAt > DEAD_MS) {
          await freeDead(varde.db, channel, varde.now())
          lookedAt = performance.now()
        }
        const isUrgent = this.left() > LOW
        const limit = isUrgent ? URGENT : FULL - LOW
        const claimed = await claimDue(varde, kinds, { channel, heldBy: holder.key, limit, isUrgent })
        for (const ready of await writeLetters(varde, kinds, claimed))
          this.lanes[LANES.indexOf(ready.letter.lane)]!.push(ready)
        if (claimed.length > 0) this.tellSlots()
        if (claimed.length < limit) await this.hungry.wait(POLL_MS, signal)
      }
    } finally {
      await stop()
      this.tellSlots()
    }
  }

  async runSlot(slot: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const ready = this.take(slot)
      if (ready) await this.send(slot, ready)
      else await this.moreOr(signal)
    }
  }

  private async send(slot: number, ready: Ready): Promise<void> {
    const { kinds, carrier } = this.parts
    const isStale = performance.now() - ready.writtenAt > STALE_MS
    const [fresh] = isStale ? await writeLetters(this.varde, kinds, [ready.letter]) : [ready]
    await this.settler.settle(await handOver(this.varde, carrier, slot, fresh!))
  }

  private left(): number {
    return this.lanes.reduce((sum, lane) => sum + lane.length, 0)
  }

  /** The first slot is kept for the first lane. */
  private take(slot: number): Ready | undefined {
    const lanes = slot === 0 ? this.lanes.slice(0, 1) : this.lanes
    const lane = lanes.find((one) => one.length > 0)
    const found = lane && this.rate.take() ? lane.shift() : undefined
    if (this.left() <= LOW) this.hungry.call()
    return found
  }

  private async moreOr(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    if (this.rate.perSecond > 0 && this.left() > 0) return pause(this.rate.waitMs, signal)
    const aborted = Promise.withResolvers<void>()
    const onAbort = () => aborted.resolve()
    signal.addEventListener('abort', onAbort, { once: true })
    await Promise.race([this.more.promise, aborted.promise])
    signal.removeEventListener('abort', onAbort)
  }

  private tellSlots(): void {
    this.more.resolve()
    this.more = Promise.withResolvers<void>()
  }

  async release(): Promise<void> {
    const ids = this.lanes.flatMap((lane) => lane.splice(0).map(({ letter }) => letter.id))
    await releaseLetters(this.varde.db, ids, this.varde.now())
  }
}
