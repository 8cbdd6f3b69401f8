import type { IndicatorKind } from './indicator.ts'

type Served = { key: string; kind: IndicatorKind; goalKeys: readonly string[]; initiativeIds: readonly string[] }
/** A goal or an initiative whose every indicator counts what we do. */
export type OnlyEffort = { of: 'goal' | 'initiative'; id: string; indicatorKeys: string[] }

/** Effort is not effect: goals and initiatives that are measured by output alone. Sorted by id. */
export function onlyEffort(indicators: readonly Served[]): OnlyEffort[] {
  const found = [
    ...by('goal', indicators, (one) => one.goalKeys),
    ...by('initiative', indicators, (one) => one.initiativeIds),
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
