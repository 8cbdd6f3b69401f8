import type { InitiativeState } from './initiative-state.ts'
import type { InitiativeLine } from './initiative-view.ts'

export type PlanSentence = { code: 'waits' | 'overdue' | 'running' | 'some' | 'none'; count: number }

/** The one sentence that matters now: what waits for the reader, then what is late, then what goes on. */
export function planHeadline(
  lines: readonly Pick<InitiativeLine, 'waitsForYou' | 'overdueCount' | 'state'>[],
): PlanSentence {
  const waits = lines.filter((line) => line.waitsForYou).length
  if (waits > 0) return { code: 'waits', count: waits }
  const goesOn = lines.filter(({ state }) => state === 'running' || state === 'evaluating')
  const overdue = goesOn.reduce((sum, line) => sum + line.overdueCount, 0)
  if (overdue > 0) return { code: 'overdue', count: overdue }
  if (goesOn.length > 0) return { code: 'running', count: goesOn.length }
  return lines.length > 0 ? { code: 'some', count: lines.length } : { code: 'none', count: 0 }
}

/** How many stand in each state, in the order of the course; states without any are left out. The sum is all. */
export function countStates(
  lines: readonly Pick<InitiativeLine, 'state'>[],
  order: readonly InitiativeState[],
): { state: InitiativeState; count: number }[] {
  return order
    .map((state) => ({ state, count: lines.filter((line) => line.state === state).length }))
    .filter(({ count }) => count > 0)
}
