import type { ElementKind } from './element-kind.ts'

type Node = { key: string; kind: ElementKind; parentKey: string | null; data: Record<string, unknown> }
export type GoalPath = { area: string | null; overall: string | null; goal: string | null; subGoal: string | null }

/** The area a goal belongs to: what it says itself, else what it stands under. */
export function areaOf(key: string | null, elements: ReadonlyMap<string, Node>): string | null {
  const seen = new Set<string>()
  for (let at = key; at !== null && !seen.has(at); at = elements.get(at)?.parentKey ?? null) {
    seen.add(at)
    const one = elements.get(at)
    if (one?.kind === 'area') return one.key
    if (typeof one?.data.area === 'string') return one.data.area
  }
  return null
}

/** The way from a chosen element down the goals: area, overall goal, goal, sub-goal. Null where the choice does not tell. */
export function goalPath(chosen: string | null, elements: ReadonlyMap<string, Node>): GoalPath {
  const path: GoalPath = { area: areaOf(chosen, elements), overall: null, goal: null, subGoal: null }
  const seen = new Set<string>()
  for (let at = chosen; at !== null && !seen.has(at); at = elements.get(at)?.parentKey ?? null) {
    seen.add(at)
    const kind = elements.get(at)?.kind
    if (kind === 'overall-goal') path.overall = at
    if (kind === 'goal') path.goal = at
    if (kind === 'sub-goal') path.subGoal = at
  }
  return path
}
