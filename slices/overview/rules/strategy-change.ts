import { canonical } from '../../../kit/kernel/canonical.ts'

/** An element as two editions may differ in it; who wrote it and where it stands in the list are no difference. */
export type Comparable = { key: string; kind: string; texts: unknown; data: unknown; links: unknown }

/** Keys of elements that another edition says something else of, or no longer has. What is new is pointed at by nobody. */
export function changedKeys(before: readonly Comparable[], after: readonly Comparable[]): Set<string> {
  const now = new Map(after.map((one) => [one.key, contentOf(one)]))
  return new Set(before.filter((one) => now.get(one.key) !== contentOf(one)).map(({ key }) => key))
}

const contentOf = ({ kind, texts, data, links }: Comparable) => canonical({ kind, texts, data, links })

/** Something of the reader's own that points at elements of the strategy, and when it was last gone over. */
export type Pointing = { kind: 'initiative' | 'message'; id: string; title: string; keys: readonly string[]; at: Date }
export type StrategyChange = { kind: 'initiative' | 'message'; id: string; title: string; count: number; since: Date }

/**
 * What the new edition changed under somebody's feet: their own initiatives and messages that point at a changed element
 * and have not been saved since it took hold. Saving one, changed or not, is to have looked at it.
 */
export function changesUnder(own: readonly Pointing[], changed: ReadonlySet<string>, since: Date): StrategyChange[] {
  return own
    .filter(({ at }) => at < since)
    .map(({ kind, id, title, keys }) => ({
      ...{ kind, id, title, since },
      count: new Set(keys.filter((key) => changed.has(key))).size,
    }))
    .filter(({ count }) => count > 0)
}
