import type { Hold } from '../rules/next-step.ts'

/** What the stamp of the rooms does not count (who may read one, its line, how its kind is called) is seen this late, from when it was weighed. */
const KEPT_MS = 20_000
const MOST_KEPT = 500

export type Asked = { of: readonly unknown[]; stamp: string; now: Date }

const kept = new Map<string, { hold: Hold | null; stamp: string; at: number }>()

/**
 * Weighs, or answers as when the same was asked a moment ago: a wave that waits is asked of several times a second. `of`: small ids, as who asks of which wave; `stamp`: what the answer rests on. That
 * nothing holds is remembered only where `isForView`: nothing goes that has not been weighed as it is.
 */
export async function rememberedHold(
  { of, stamp, now }: Asked,
  weigh: () => Promise<Hold | null>,
  isForView = false,
): Promise<Hold | null> {
  const key = JSON.stringify(of)
  const last = kept.get(key)
  if (last?.stamp === stamp && Math.abs(now.getTime() - last.at) < KEPT_MS) return last.hold
  kept.delete(key)
  const hold = await weigh()
  if (hold || isForView) kept.set(key, { hold, stamp, at: now.getTime() })
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT) kept.delete(oldest!)
  return hold
}
