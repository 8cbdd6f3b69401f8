import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import type { Target } from './initiative.ts'

/** A measured value. `margin` is the half width of the 95 % interval, in the target's unit; dates are YYYY-MM-DD. */
export type TargetValue = { measuredOn: string; value: number; sample: number | null; margin: number | null }

export type Progress = {
  /** The latest value against the target. `uncertain`: the target lies within the margin, so nobody can say. */
  standing: 'not-measured' | 'reached' | 'short' | 'uncertain' | 'no-target'
  /** The latest value against the starting point: a change only where it is larger than the margin. */
  change: 'better' | 'worse' | 'within-margin' | 'untested' | 'none'
  latest: TargetValue | null
  /** The starting point: the baseline, or the first value where it was to be measured first. */
  start: number | null
  /** The due date has passed and the target is not reached. */
  isOverdue: boolean
}

/** How far a target has come. `values` may come in any order; of two on the same day the last one counts. */
export function progressOf(target: Target, values: readonly TargetValue[], today: string): Progress {
  const inOrder = oldestFirst(
    values,
    ({ measuredOn }) => measuredOn,
    (_, place) => place,
  )
  const latest = inOrder.at(-1) ?? null
  const start = target.baseline ?? (target.measureFirst ? (inOrder[0]?.value ?? null) : null)
  const standing = standingOf(target, latest)
  return {
    standing,
    change: changeOf(target, start, latest, inOrder.length),
    latest,
    start,
    isOverdue: target.dueOn !== null && target.dueOn < today && standing !== 'reached',
  }
}

/** Positive in the direction that is wanted. */
const gain = (target: Target, from: number, to: number) => (target.direction === 'up' ? to - from : from - to)

function standingOf(target: Target, latest: TargetValue | null): Progress['standing'] {
  if (latest === null) return 'not-measured'
  if (target.target === null) return 'no-target'
  const ahead = gain(target, target.target, latest.value)
  if (latest.margin !== null && ahead !== 0 && Math.abs(ahead) < latest.margin) return 'uncertain'
  return ahead >= 0 ? 'reached' : 'short'
}

function changeOf(target: Target, start: number | null, latest: TargetValue | null, count: number): Progress['change'] {
  if (latest === null || start === null || (target.baseline === null && count < 2)) return 'none'
  if (latest.margin === null) return 'untested'
  const gained = gain(target, start, latest.value)
  if (Math.abs(gained) <= latest.margin) return 'within-margin'
  return gained > 0 ? 'better' : 'worse'
}

/** Every target is reached by its latest value; false when there is none. */
export function allReached(progress: readonly Progress[]): boolean {
  return progress.length > 0 && progress.every(({ standing }) => standing === 'reached')
}

export const OUTCOMES = ['reached', 'partly', 'not-reached', 'not-measured'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What the evaluation proposes for a target; the meeting decides. */
export function proposedOutcome({ standing, change }: Progress): Outcome {
  if (standing === 'not-measured' || standing === 'no-target') return 'not-measured'
  if (standing === 'reached') return 'reached'
  return standing === 'uncertain' || change === 'better' ? 'partly' : 'not-reached'
}

/** The date has come, and nobody has measured the target on that day or since. */
export function isDue(target: Target, { latest }: Pick<Progress, 'latest'>, today: string): boolean {
  const { dueOn } = target
  return dueOn !== null && dueOn <= today && (latest === null || latest.measuredOn < dueOn)
}
