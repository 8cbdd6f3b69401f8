import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import type { ServedChannel } from '../../../kit/kernel/served-channel.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isBack, isNews, isSilent, type Noted, SILENT_MS, takesWords } from '../rules/channel-watch.ts'
import { plainAnswer } from '../rules/plain-answer.ts'
import { noteChannel } from '../store/channels.ts'

const LOOK_MS = 1000
type WatchOptions = { silentMs?: number; onBack?: (now: Date) => Promise<unknown> }

/** It has no words: whoever shows it says so in the reader's language. */
const NO_ANSWER: HandOff = { kind: 'uncertain', reason: '' }

/**
 * Notes whether a channel takes what it is given, and says in the log when it goes and when it comes. `onBack`: it takes again, and what it refused
 * meanwhile may be tried now.
 */
export class ChannelWatch {
  private readonly varde: Varde
  private readonly channel: ServedChannel
  private readonly inHand = new Map<symbol, number>()
  private readonly looking: NodeJS.Timeout
  private readonly silentMs: number
  private readonly onBack: (now: Date) => Promise<unknown>
  private takenAt = Number.NEGATIVE_INFINITY
  private noted: Noted | null = null
  private refusedAt: number | null = null
  private backAt = Number.NEGATIVE_INFINITY

  constructor(
    varde: Varde,
    channel: ServedChannel,
    { silentMs = SILENT_MS, onBack = async () => undefined }: WatchOptions = {},
  ) {
    this.varde = varde
    this.channel = channel
    this.silentMs = silentMs
    this.onBack = onBack
    this.looking = setInterval(() => this.look(), Math.min(LOOK_MS, silentMs)).unref()
  }

  /** Hands over, and notes how it ended. A note that cannot be written stops nobody's message. */
  async over<T extends HandOff>(act: () => Promise<T>): Promise<T> {
    const mark = Symbol()
    this.inHand.set(mark, performance.now())
    try {
      const end = await act()
      await this.note(end)
      return end
    } finally {
      this.inHand.delete(mark)
    }
  }

  stop(): void {
    clearInterval(this.looking)
  }

  /** A server that answers nobody ends no hand-over for minutes. */
  private look(): void {
    if (this.inHand.size > 0 && isSilent(this.inHand.values(), this.takenAt, performance.now(), this.silentMs))
      void this.note(NO_ANSWER)
  }

  private async note(end: HandOff): Promise<void> {
    const takes = takesWords(end)
    if (takes === null) return
    if (takes) this.takenAt = performance.now()
    const now = this.varde.now()
    const before = this.noted
    if (!isNews(takes, before, now.getTime())) return
    this.noted = { takes, at: now.getTime() }
    const answer = takes ? null : plainAnswer(end.kind === 'uncertain' ? end.reason : end.response)
    if (!takes && before?.takes !== false)
      this.varde.log.warn({ channel: this.channel, answer }, 'a channel takes nothing')
    if (takes && before?.takes === false) this.varde.log.info({ channel: this.channel }, 'a channel takes again')
    const refusedAt = this.refusedAt
    this.refusedAt = takes ? null : (refusedAt ?? now.getTime())
    try {
      const refused = await noteChannel(this.varde.db, { channel: this.channel, takes, answer }, now)
      if (takes) await this.comeBack(refusedAt ?? refused?.getTime() ?? null, now)
    } catch (error) {
      this.noted = null
      this.varde.log.warn({ err: error, channel: this.channel }, 'what a channel did could not be noted')
    }
  }

  private async comeBack(refusedAt: number | null, now: Date): Promise<void> {
    if (refusedAt === null || !isBack(refusedAt, this.backAt, now.getTime())) return
    this.backAt = now.getTime()
    await this.onBack(now)
  }
}
