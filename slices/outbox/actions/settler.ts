import { retry } from '../../../kit/db/retry.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type Settled, settleLetters } from '../store/letters.ts'

type Waiting = { end: Settled } & Pick<PromiseWithResolvers<void>, 'resolve' | 'reject'>

/** Writes what became of letters: all that ask while a write is under way share the next one. */
export class Settler {
  private readonly varde: Varde
  private readonly heldBy: number
  private waiting: Waiting[] = []
  private isWriting = false

  constructor(varde: Varde, heldBy: number) {
    this.varde = varde
    this.heldBy = heldBy
  }

  /** Resolves when it is on disk. */
  settle(end: Settled): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.waiting.push({ end, resolve, reject })
    if (!this.isWriting) void this.write()
    return promise
  }

  private async write(): Promise<void> {
    this.isWriting = true
    while (this.waiting.length > 0) {
      const batch = this.waiting
      this.waiting = []
      const ends = batch.map(({ end }) => end)
      try {
        await retry(() => settleLetters(this.varde.db, this.heldBy, ends, this.varde.now()))
        for (const one of batch) one.resolve()
      } catch (error) {
        for (const one of batch) one.reject(error)
      }
    }
    this.isWriting = false
  }
}
