/** What must not leave: an identity number, somebody in custody by name, a private number. */
const CANARIES = ['01819010001', 'Innsatt Test Testesen er flyttet', '912 34 567']

/** Words that are found again, and canaries; the same for the same seed. */
export class Words {
  private state: number
  private said = 0

  constructor(seed: number) {
    this.state = seed + 1
  }

  tag = () => `qz${(++this.said).toString(36).padStart(5, '0')}x`
  number = () => `22${String(++this.said).padStart(6, '0')}`

  canary(longest = 4000): string {
    const short = CANARIES.filter(({ length }) => length <= longest)
    return short[this.below(short.length)]!
  }

  /** A linear congruence. */
  below(n: number): number {
    this.state = (this.state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((this.state / 2_147_483_648) * n)
  }
}
