import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import type { ServedChannel } from '../../../kit/kernel/served-channel.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isNews, isSilent, type Noted, SILENT_MS, takesWords } from '../rules/channel-watch.ts'
import { plainAnswer } from '../rules/plain-answer.ts'
import { noteChannel } from '../store/channels.ts'

const LOOK_MS = 1000
/** It has no words: whoever shows it says so in the reader's language. */
const NO_ANSWER: HandOff = { kind: 'uncertain', reason: '' }

/** Notes whether a channel takes what it is given, and says in the log when it goes and when it comes. */
export class ChannelWatch {
  private readonly varde: Varde
  private readonly channel: ServedChannel
  private readonly inHand = new Map<symbol, number>()
  private readonly looking: NodeJS.Timeout
  private readonly silentMs: number
  private takenAt = Number.NEGATIVE_INFINITY
  private noted: Noted | null = null

  constructor(varde: Varde, channel: ServedChannel, silentMs = SILENT_MS) {
    this.varde = varde
    this.channel = channel
    this.silentMs = silentMs
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
    await noteChannel(this.varde.db, { channel: this.channel, takes, answer }, now).catch((error: Error) => {
      this.noted = null
      this.varde.log.warn({ err: error, channel: this.channel }, 'what a channel did could not be noted')
    })
  }
}
