import type { InitiativeDocument, Target } from './initiative.ts'

export const TARGET_PARTS = ['name', 'unit', 'baseline', 'target', 'date'] as const
export type TargetPart = (typeof TARGET_PARTS)[number]

export type Obstacle =
  | {
      code: 'goal-missing' | 'goal-gone' | 'audience-missing' | 'audience-gone' | 'target-missing' | 'analysis-missing'
    }
  | { code: 'target-unmeasurable'; name: string; missing: TargetPart[] }
  | { code: 'target-backwards'; name: string; baseline: number; target: number; direction: 'up' | 'down' }

export type ApprovalMatter = {
  document: InitiativeDocument
  /** Keys that the strategy in force no longer has. */
  goneKeys: readonly string[]
  /** Whether the stakeholder analysis of this initiative is done; null where nobody keeps such analyses. */
  isAnalysed: boolean | null
}

/**
 * Everything that stands in the way of approval, in the order a person would deal with it; empty means go ahead. No
 * initiative is approved without a goal it serves, somebody it is for, and a target that can be measured.
 */
export function approvalObstacles({ document, goneKeys, isAnalysed }: ApprovalMatter): Obstacle[] {
  const { subGoalKeys, audienceKeys, targets } = document
  const isGone = (keys: readonly string[]) => keys.length > 0 && keys.every((key) => goneKeys.includes(key))
  const found: Obstacle[] = []
  if (subGoalKeys.length === 0) found.push({ code: 'goal-missing' })
  else if (isGone(subGoalKeys)) found.push({ code: 'goal-gone' })
  if (audienceKeys.length === 0) found.push({ code: 'audience-missing' })
  else if (isGone(audienceKeys)) found.push({ code: 'audience-gone' })
  if (targets.length === 0) found.push({ code: 'target-missing' })
  found.push(...targets.flatMap(targetObstacles))
  if (isAnalysed === false) found.push({ code: 'analysis-missing' })
  return found
}

/** What keeps it from being shown to a leader at all. The analysis may be done while it waits. */
export function askingObstacles(matter: ApprovalMatter): Obstacle[] {
  return approvalObstacles(matter).filter(({ code }) => code !== 'analysis-missing')
}

/** Which parts a target lacks before anyone can say afterwards whether it was reached. */
export function missingParts(target: Target): TargetPart[] {
  const has: Record<TargetPart, boolean> = {
    name: target.name.trim() !== '',
    unit: target.unit.trim() !== '',
    baseline: target.measureFirst || target.baseline !== null,
    target: target.target !== null,
    date: target.dueOn !== null,
  }
  return TARGET_PARTS.filter((part) => !has[part])
}

function targetObstacles(target: Target): Obstacle[] {
  const { name, baseline, direction } = target
  const missing = missingParts(target)
  if (missing.length > 0) return [{ code: 'target-unmeasurable', name, missing }]
  if (baseline === null || target.target === null) return []
  const gain = direction === 'up' ? target.target - baseline : baseline - target.target
  return gain > 0 ? [] : [{ code: 'target-backwards', name, baseline, target: target.target, direction }]
}
