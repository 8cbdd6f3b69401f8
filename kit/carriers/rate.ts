/** At most so many a second, a second's worth at once; 0 is no limit. `now`: milliseconds that only grow. */
export class Rate {
  readonly perSecond: number
  private readonly now: () => number
  private tokens: number
  private filledAt: number

  constructor(perSecond: number, now: () => number = () => performance.now()) {
    this.perSecond = perSecond
    this.now = now
    this.tokens = Math.max(1, perSecond)
    this.filledAt = now()
  }

  /** One more, or false when it is too early. */
  take(): boolean {
    if (this.perSecond === 0) return true
    const at = this.now()
    const most = Math.max(1, this.perSecond)
    this.tokens = Math.min(most, this.tokens + ((at - this.filledAt) / 1000) * this.perSecond)
    this.filledAt = at
    if (this.tokens < 1) return false
    this.tokens--
    return true
  }

  /** How long to wait before asking again, in milliseconds. */
  get waitMs(): number {
    return Math.max(5, 1000 / this.perSecond)
  }
}
