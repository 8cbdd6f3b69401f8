import { type Focus, isGoal, type ThreadGraph } from './thread.ts'
import { threadParts } from './thread-parts.ts'

/** The goal to begin at when nobody has said where: the one whose initiatives say the most, else the first. */
export function startOf(graph: ThreadGraph, saying: ReadonlyMap<string, number>): Focus | null {
  const goals = [...graph.elements.values()].filter((one) => one.kind === 'goal')
  const weigh = (key: string) => {
    const { initiatives, targets } = threadParts({ kind: 'goal', id: key }, graph)
    const messages = initiatives.reduce((sum, one) => sum + (saying.get(one.id) ?? 0), 0)
    return messages + targets.filter((one) => one.value !== null).length + initiatives.length
  }
  const ranked = goals.map((one) => ({ one, weight: weigh(one.key) })).sort((a, b) => b.weight - a.weight)
  const found = ranked[0]?.one ?? [...graph.elements.values()].find((one) => isGoal(one.kind))
  return found ? { kind: found.kind, id: found.key } : null
}
