import type { MainLine } from '../rules/main-line.ts'
import type { Stage, ThreadGraph, ThreadParts, ThreadTarget } from '../rules/thread.ts'
import { type Hole, holesIn } from '../rules/thread-holes.ts'
import { sumsOf, type ThreadNode, type ThreadStage } from '../rules/thread-view.ts'
import type { DispatchLine, Heads, MessageLine } from '../store/thread-messages.ts'

type Counts = { total: number; done: number; others: number }
type Found = {
  parts: ThreadParts
  graph: ThreadGraph
  line: MainLine
  saying: ReadonlyMap<string, number>
  messageCounts: Counts
  messages: MessageLine[]
  sums: Counts & { heads: Heads }
  dispatches: DispatchLine[]
  unitNames: ReadonlyMap<string, string>
}

/** The seven places of the thread, each with the one on the line first, then those that are broken, then the rest. */
export function stagesOf(found: Found, shown: number): ThreadStage[] {
  const { graph, parts, line, saying } = found
  const { holes } = holesIn(graph, new Set(saying.keys()))
  const holeOf = new Map(holes.toReversed().map((hole) => [hole.id, hole]))
  const elements = (stage: Stage, keys: readonly string[], main: string | null, isDone: (hole?: Hole) => boolean) => {
    const nodes = keys.flatMap((key) => elementNode(key, graph, key === main, holeOf.get(key)))
    return stageFrom(stage, nodes, keys.filter((key) => isDone(holeOf.get(key))).length, shown)
  }
  const isWhole = (hole?: Hole) => !hole
  return [
    elements('goal', parts.goals, line.goal, (hole) => hole?.code !== 'goal-without-initiative'),
    elements('gap', parts.gaps, line.gap, (hole) => hole?.code !== 'gap-nobody-closes'),
    elements('audience', parts.audiences, line.audience, isWhole),
    initiativeStage(found, holeOf, shown),
    messageStage(found),
    dispatchStage(found),
    effectStage(found, holeOf, shown),
  ]
}

const plain = { state: null, unit: null, hole: null, sums: null, measure: null, isMain: false }

function elementNode(key: string, { elements }: ThreadGraph, isMain: boolean, hole?: Hole): ThreadNode[] {
  const element = elements.get(key)
  if (!element) return []
  return [{ ...plain, kind: element.kind, id: key, names: element.names, isMain, hole: hole?.code ?? null }]
}

function stageFrom(stage: Stage, all: ThreadNode[], done: number, shown: number): ThreadStage {
  const rank = (node: ThreadNode) => (node.isMain ? 0 : node.hole ? 1 : 2)
  const nodes = all.toSorted((a, b) => rank(a) - rank(b)).slice(0, shown)
  return { stage, total: all.length, done, others: 0, nodes, sums: null }
}

function initiativeStage({ parts, line, unitNames }: Found, holeOf: ReadonlyMap<string, Hole>, shown: number) {
  const nodes = parts.initiatives.map(
    (one): ThreadNode => ({
      ...plain,
      kind: 'initiative',
      id: one.id,
      names: { nb: one.title },
      isMain: one.id === line.initiative,
      state: one.state,
      unit: unitNames.get(one.unitId) ?? null,
      hole: holeOf.get(one.id)?.code ?? null,
    }),
  )
  const isMoving = (state: string) => ['running', 'evaluating', 'closed'].includes(state)
  const done = parts.initiatives.filter((one) => isMoving(one.state)).length
  return stageFrom('initiative', nodes, done, shown)
}

function messageStage({ messages, messageCounts, unitNames }: Found): ThreadStage {
  const nodes = messages.map(
    ({ id, title, state, unitId }, place): ThreadNode => ({
      ...plain,
      kind: 'message',
      id,
      names: { nb: title },
      state,
      unit: unitNames.get(unitId) ?? null,
      isMain: place === 0,
    }),
  )
  return { stage: 'message', ...messageCounts, nodes, sums: null }
}

function dispatchStage({ dispatches, sums, unitNames }: Found): ThreadStage {
  const { heads, ...counts } = sums
  const nodes = dispatches.map(
    (one, place): ThreadNode => ({
      ...plain,
      kind: 'dispatch',
      id: one.id,
      names: { nb: one.title },
      state: one.state,
      unit: unitNames.get(one.unitId) ?? null,
      sums: sumsOf(one.heads),
      isMain: place === 0,
    }),
  )
  return { stage: 'dispatch', ...counts, nodes, sums: sumsOf(heads) }
}

function effectStage({ parts, graph, line }: Found, holeOf: ReadonlyMap<string, Hole>, shown: number): ThreadStage {
  const isMain = (what: 'target' | 'kpi', id: string) =>
    line.effect !== null && what in line.effect && Object.values(line.effect)[0] === id
  const measured = parts.targets.map((one) => ({ ...targetNode(one), isMain: isMain('target', one.id) }))
  const open = parts.kpis.flatMap((key) => elementNode(key, graph, isMain('kpi', key), holeOf.get(key)))
  const done = parts.targets.filter((one) => one.value !== null).length
  return stageFrom('effect', [...measured, ...open], done, shown)
}

function targetNode(one: ThreadTarget): ThreadNode {
  const { unit, direction, baseline, target, value, measuredOn, sample, margin } = one
  const measure = { unit, direction, baseline, target, value, measuredOn, sample, margin }
  // The page of a target is its initiative's.
  return { ...plain, kind: 'target', id: one.id, names: { nb: one.name }, state: one.initiativeId, measure }
}
