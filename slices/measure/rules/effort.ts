import type { IndicatorKind } from './indicator.ts'

type Served = { key: string; kind: IndicatorKind; goalKeys: readonly string[]; initiativeIds: readonly string[] }
/** A goal or an initiative whose every indicator counts what we do. */
export type OnlyEffort = { of: 'goal' | 'initiative'; id: string; indicatorKeys: string[] }

/** A target that an initiative has set itself; `indicatorKey` is null where it is a measure of its own. */
export type Aimed = { initiativeId: string; indicatorKey: string | null }

/**
 * Effort is not effect: goals and initiatives that are measured by output alone, the initiatives' own targets among it. Of a measure of its
 * own nobody has said what kind it is, and it is not told of. Sorted by id.
 */
export function onlyEffort(indicators: readonly Served[], targets: readonly Aimed[] = []): OnlyEffort[] {
  const own = new Set(targets.flatMap((one) => (one.indicatorKey === null ? [one.initiativeId] : [])))
  const aimedAt = Map.groupBy(targets, (one) => one.indicatorKey)
  const initiativesOf = (one: Served) => [
    ...new Set([...one.initiativeIds, ...(aimedAt.get(one.key) ?? []).map(({ initiativeId }) => initiativeId)]),
  ]
  const found = [
    ...by('goal', indicators, (one) => one.goalKeys),
    ...by('initiative', indicators, initiativesOf).filter(({ id }) => !own.has(id)),
  ]
  return found.toSorted((a, b) => (a.of + a.id < b.of + b.id ? -1 : 1))
}

function by(of: OnlyEffort['of'], indicators: readonly Served[], idsOf: (one: Served) => readonly string[]) {
  const kinds = new Map<string, { keys: string[]; isEffort: boolean }>()
  for (const one of indicators)
    for (const id of idsOf(one)) {
      const known = kinds.get(id) ?? { keys: [], isEffort: true }
      kinds.set(id, { keys: [...known.keys, one.key], isEffort: known.isEffort && one.kind === 'output' })
    }
  return [...kinds].filter(([, { isEffort }]) => isEffort).map(([id, { keys }]) => ({ of, id, indicatorKeys: keys }))
}
