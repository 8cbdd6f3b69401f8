import { Failure } from '../../../kit/kernel/failure.ts'

/** What the revision of a room does not count (who may read it, its line, how its kind is called) is seen this late. */
const KEPT_MS = 20_000
const MOST_KEPT = 500

const kept = new Map<string, { failure: Failure; at: number }>()

/**
 * Weighs, or refuses as it did when the same was asked a moment ago: words that wait are asked of several times a second. Only a refusal is remembered, so that nothing goes that has not been
 * weighed as it is. Throws as `weigh`.
 */
export async function rememberRefusal(asked: unknown, now: Date, weigh: () => Promise<void>): Promise<void> {
  const key = JSON.stringify(asked)
  const last = kept.get(key)
  if (last && Math.abs(now.getTime() - last.at) < KEPT_MS) throw last.failure
  kept.delete(key)
  try {
    await weigh()
  } catch (error) {
    if (error instanceof Failure) kept.set(key, { failure: error, at: now.getTime() })
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT) kept.delete(oldest!)
    throw error
  }
}
