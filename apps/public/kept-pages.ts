import { type Kept, keptBytes, type Made } from './kept-bytes.ts'
import { NewAddresses } from './new-addresses.ts'

/** How old the last look at the database may be before an answer asks again. Half of the second that we promise. */
export const LOOK_AFTER_MS = 400
/** Names and duty numbers of units stand on the pages too; they are read again this often. */
const RENDER_AFTER_MS = 5000
const MOST_PAGES = 400

type Place = { kept: Kept; mark: string; at: number }

/**
 * Bytes of public pages, kept in memory as long as nothing public has changed. Before each answer the database has been
 * asked within the last 0.4 s whether anything was opened, corrected or withdrawn, so an answer is never early and at
 * most half a second late. When the database cannot be asked, the answer fails: an old text may have been withdrawn.
 */
export class KeptPages {
  private readonly ask: (before: string) => Promise<string>
  readonly newAddresses = new NewAddresses()
  private readonly pages = new Map<string, Place>()
  private readonly underWay = new Map<string, Promise<Kept>>()
  private mark = ''
  private lookedAt = Number.NEGATIVE_INFINITY
  private look: Promise<void> | null = null

  /** `ask` tells what differs whenever anything has changed; it gets what it told before. */
  constructor(ask: (before: string) => Promise<string>) {
    this.ask = ask
  }

  /** The page when it is at hand and known to be right, else null: then `fetch` makes it. Touches no promise. */
  atHand(key: string): Kept | null {
    const now = performance.now()
    if (now - this.lookedAt > LOOK_AFTER_MS) return null
    const place = this.pages.get(key)
    return place && place.mark === this.mark && now - place.at <= RENDER_AFTER_MS ? place.kept : null
  }

  /** Has it been made lately, right or not? */
  has(key: string): boolean {
    return this.pages.has(key)
  }

  /** Looks whether anything changed, then gives the kept page or makes it (once, however many ask). */
  async fetch(key: string, make: () => Promise<Made>): Promise<Kept> {
    await this.lookNow()
    const ready = this.atHand(key)
    if (ready) return ready
    const job = `${this.mark} ${key}`
    const begun = this.underWay.get(job) ?? this.render(key, make).finally(() => this.underWay.delete(job))
    this.underWay.set(job, begun)
    return begun
  }

  protected async lookNow(): Promise<void> {
    if (performance.now() - this.lookedAt <= LOOK_AFTER_MS) return
    this.look ??= this.askDatabase().finally(() => {
      this.look = null
    })
    await this.look
  }

  private async askDatabase(): Promise<void> {
    const asked = performance.now()
    this.mark = await this.ask(this.mark)
    this.lookedAt = asked
  }

  /** What is read while a text opens may mix old and new; it counts for the mark from before, so it is made again. */
  private async render(key: string, make: () => Promise<Made>): Promise<Kept> {
    const mark = this.mark
    const at = performance.now()
    const kept = keptBytes(await make(), this.pages.get(key)?.kept)
    if (kept.status !== 200 && kept.status !== 410) return kept
    this.pages.delete(key)
    this.pages.set(key, { kept, mark, at })
    if (this.pages.size > MOST_PAGES) this.pages.delete(this.pages.keys().next().value!)
    return kept
  }
}
