import { isGoal, type Stage, type ThreadElement, type ThreadGraph, type ThreadInitiative } from './thread.ts'
import { linksIn, type ThreadLinks } from './thread-links.ts'

/** Every way a thread can be broken: between which places it stops. */
export const HOLES = {
  'goal-without-initiative': ['goal', 'initiative'],
  'goal-without-indicator': ['goal', 'effect'],
  'gap-without-goal': ['gap', 'goal'],
  'gap-nobody-closes': ['gap', 'initiative'],
  'audience-without-block': ['audience', 'message'],
  'initiative-without-goal': ['initiative', 'goal'],
  'initiative-without-audience': ['initiative', 'audience'],
  'initiative-without-target': ['initiative', 'effect'],
  'initiative-without-message': ['initiative', 'message'],
  'target-without-value': ['initiative', 'effect'],
  'message-without-goal': ['message', 'goal'],
  'indicator-without-value': ['effect', 'effect'],
} as const satisfies Record<string, readonly [Stage, Stage]>
export type HoleCode = keyof typeof HOLES
export const HOLE_CODES = Object.keys(HOLES) as HoleCode[]

/** A broken thread: where somebody would stand to mend it. */
export type Hole = { code: HoleCode; kind: string; id: string }

/**
 * Holes of the strategy and the plan. Those of messages are found where messages are (`message-without-goal`).
 * @param talking initiatives that have a message
 */
export function holesIn(graph: ThreadGraph, talking: ReadonlySet<string>): { holes: Hole[]; checked: number } {
  const links = linksIn(graph)
  const all = [...graph.elements.values()]
  const goals = all.filter((one) => isOwnGoal(one, graph, links))
  const gaps = all.filter((one) => one.kind === 'gap')
  const groups = all.filter((one) => one.kind === 'stakeholder-group' && isAddressed(one, graph, links))
  const indicators = all.filter((one) => one.kind === 'kpi')
  const of = (code: HoleCode, { kind, key }: ThreadElement): Hole => ({ code, kind, id: key })
  const holes = [
    ...goals.filter((one) => !hasInitiative(one.key, graph, links)).map((one) => of('goal-without-initiative', one)),
    ...goals.filter((one) => !isMeasured(one, graph, links)).map((one) => of('goal-without-indicator', one)),
    ...gaps.filter((one) => links.to(one.key, 'serves').length === 0).map((one) => of('gap-without-goal', one)),
    ...gaps.filter((one) => !closes(one.key, graph)).map((one) => of('gap-nobody-closes', one)),
    ...groups.filter((one) => !hasBlock(one, graph, links)).map((one) => of('audience-without-block', one)),
    ...graph.initiatives.flatMap((one) => initiativeHoles(one, graph, talking)),
    ...indicators.filter((one) => !hasValue(one.key, graph)).map((one) => of('indicator-without-value', one)),
  ]
  const checked = goals.length + gaps.length + groups.length + graph.initiatives.length + indicators.length
  return { holes, checked }
}

const closes = (gap: string, { initiatives }: ThreadGraph) => initiatives.some((one) => one.gapKeys.includes(gap))
const hasValue = (kpi: string, { targets }: ThreadGraph) =>
  targets.some((one) => one.kpiKey === kpi && one.value !== null)

/** The lowest goals that communication answers for itself. What it only supports is carried by others. */
function isOwnGoal(element: ThreadElement, { elements }: ThreadGraph, links: ThreadLinks): boolean {
  if (element.kind !== 'goal' && element.kind !== 'sub-goal') return false
  if (
    links
      .below(element.key)
      .slice(1)
      .some((key) => isGoal(elements.get(key)?.kind ?? ''))
  )
    return false
  const line = [element.key, ...links.above(element.key)].flatMap((key) => elements.get(key) ?? [])
  return !line.some((one) => one.data.owned === 'supported')
}

function hasInitiative(goal: string, graph: ThreadGraph, links: ThreadLinks): boolean {
  const gaps = links.from('serves', goal, 'gap')
  return graph.initiatives.some((one) => one.goalKeys.includes(goal) || one.gapKeys.some((key) => gaps.includes(key)))
}

/** By an indicator of its own or of the goal it stands under, or by a target of an initiative that serves it. */
function isMeasured({ key, parentKey }: ThreadElement, graph: ThreadGraph, links: ThreadLinks): boolean {
  if ([key, parentKey].some((at) => at !== null && links.from('measures', at, 'kpi').length > 0)) return true
  const serving = graph.initiatives.filter((one) => one.goalKeys.includes(key)).map((one) => one.id)
  return graph.targets.some((one) => serving.includes(one.initiativeId))
}

/** Somebody wants to reach the group: a gap or an initiative is for it. */
const isAddressed = ({ key }: ThreadElement, { initiatives }: ThreadGraph, links: ThreadLinks) =>
  links.from('for', key, 'gap').length > 0 || initiatives.some((one) => one.audienceKeys.includes(key))

function hasBlock({ key }: ThreadElement, { elements }: ThreadGraph, links: ThreadLinks): boolean {
  for (let at: string | null = key; at !== null; at = elements.get(at)?.parentKey ?? null)
    if (links.from('for', at, 'platform-block').length > 0) return true
  return false
}

function initiativeHoles(one: ThreadInitiative, { targets }: ThreadGraph, talking: ReadonlySet<string>): Hole[] {
  const isUnderWay = one.state === 'running' || one.state === 'evaluating'
  const own = targets.filter((target) => target.initiativeId === one.id)
  const found: [HoleCode, boolean][] = [
    ['initiative-without-goal', one.goalKeys.length === 0],
    ['initiative-without-audience', one.audienceKeys.length === 0],
    ['initiative-without-target', own.length === 0],
    ['initiative-without-message', isUnderWay && !talking.has(one.id)],
    ['target-without-value', isUnderWay && own.length > 0 && own.every((target) => target.value === null)],
  ]
  return found.flatMap(([code, isHole]) => (isHole ? [{ code, kind: 'initiative', id: one.id }] : []))
}
