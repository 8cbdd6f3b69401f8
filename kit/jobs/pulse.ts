import { AsyncLocalStorage } from 'node:async_hooks'
import { onAnswered } from '../db/half-open.ts'

/** What a loop says of itself: when it last went on (or when it means to, while it rests), and for how long it may do one thing. */
type Heart = { name: string; at: number; mostMs: number }

const within = new AsyncLocalStorage<Heart>()

/** Says that the loop this is called in goes on. Every answer of the database and every pause says so by itself. */
export function beat(): void {
  const heart = within.getStore()
  // Another part of it may mean to rest for longer.
  if (heart) heart.at = Math.max(heart.at, performance.now())
}

/** Says that the loop means to do nothing for so long. */
export function rest(ms: number): void {
  const heart = within.getStore()
  if (heart) heart.at = performance.now() + ms
}

onAnswered(beat)

/** So long may a loop wait for one answer: longer than the server lets a statement take. */
const USUAL_MS = 90_000

/** The loops of one process, and which of them stand. */
export class Pulses {
  private readonly hearts = new Set<Heart>()

  /** Runs what beats under this name until it ends. */
  async run(name: string, act: () => Promise<void>, mostMs = USUAL_MS): Promise<void> {
    const heart: Heart = { name, at: performance.now(), mostMs }
    this.hearts.add(heart)
    try {
      await within.run(heart, act)
    } finally {
      this.hearts.delete(heart)
    }
  }

  /** Names of those that go on. */
  going(): string[] {
    return [...this.hearts].filter((heart) => !isStill(heart)).map(({ name }) => name)
  }

  /** Those that have stood for longer than they may. */
  still(): { name: string; seconds: number }[] {
    return [...this.hearts].filter(isStill).map(({ name, at }) => ({ name, seconds: (performance.now() - at) / 1000 }))
  }
}

const isStill = ({ at, mostMs }: Heart) => performance.now() - at > mostMs
