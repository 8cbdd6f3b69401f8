import { Failure } from '../../kit/kernel/failure.ts'

const WINDOW_MS = 60_000
const MOST_READERS = 10_000

/**
 * Addresses that nobody has asked for lately cost the database something: year by unit by page there are millions of them. One reader gets
 * so many a minute (a whole newsroom or agency may stand behind one address), and only a few are made at a time, so that those who work are
 * not displaced. Pages at hand are always free.
 */
export class NewAddresses {
  private readonly mostAMinute: number
  private readonly atOnce: number
  private readonly mostWaiting: number
  private readonly asked = new Map<string, { from: number; count: number }>()
  private readonly waiting: (() => void)[] = []
  private running = 0

  constructor({ mostAMinute = 600, atOnce = 2, mostWaiting = 100 } = {}) {
    this.mostAMinute = mostAMinute
    this.atOnce = atOnce
    this.mostWaiting = mostWaiting
  }

  /** Makes one more for this reader. Throws `request.too-many`. */
  async make<T>(reader: string, now: number, work: () => Promise<T>): Promise<T> {
    this.count(reader, now)
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.mostWaiting) throw new Failure('too-many', 'request.too-many')
      await new Promise<void>((go) => this.waiting.push(go))
    } else this.running++
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.running--
    }
  }

  private count(reader: string, now: number): void {
    const known = this.asked.get(reader)
    const mine = known && now - known.from < WINDOW_MS ? known : { from: now, count: 0 }
    if (mine.count >= this.mostAMinute) throw new Failure('too-many', 'request.too-many')
    mine.count++
    this.asked.delete(reader)
    this.asked.set(reader, mine)
    if (this.asked.size > MOST_READERS) this.asked.delete(this.asked.keys().next().value!)
  }
}
