import type { Stage } from './thread.ts'
import type { ThreadStage, ThreadView } from './thread-view.ts'

/**
 * How far the thread reaches: whole, not measured yet, without a goal above, or stopped at a place that is empty. Without anything to
 * begin at, either no edition is in force or the one that is has no goals.
 */
export type ThreadEnd =
  | { code: 'whole' | 'unmeasured' | 'no-goal' | 'nothing' | 'no-elements' }
  | { code: 'stops'; before: Stage }

/** Places that a whole thread has, in the order they are missed: without an initiative there is nobody to aim at anyone. */
const NEEDED: readonly Stage[] = ['goal', 'initiative', 'audience', 'message', 'dispatch', 'effect']

export const isEmpty = ({ total, others }: Pick<ThreadStage, 'total' | 'others'>) => total + others === 0

export function threadEnd({ focus, stages, edition }: Pick<ThreadView, 'focus' | 'stages' | 'edition'>): ThreadEnd {
  if (!focus) return { code: edition ? 'no-elements' : 'nothing' }
  const needed = NEEDED.flatMap((stage) => stages.find((one) => one.stage === stage) ?? [])
  const missing = needed.find(isEmpty)?.stage
  if (missing === 'goal') return { code: 'no-goal' }
  if (missing) return { code: 'stops', before: missing }
  return (needed.at(-1)?.done ?? 0) > 0 ? { code: 'whole' } : { code: 'unmeasured' }
}
