import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import type { Target } from './initiative.ts'
import type { TargetValue } from './progress.ts'

/** Where an axis starts and ends, in the target's unit, and a number's place on it from 0 to 1. */
export type ValueScale = { from: number; to: number; placeOf: (value: number) => number }

const AIR = 0.08
/** Values that are nearer to each other than this part of their size are drawn as one. */
const FINEST = 1e-6

/**
 * A scale that holds every value with its interval, the starting point and the target. It starts at zero where that costs
 * little; elsewhere the page says where it starts. Percentages never go beyond 0 and 100.
 */
export function valueScale(
  target: Pick<Target, 'baseline' | 'target' | 'unit'>,
  values: readonly TargetValue[],
): ValueScale {
  const shown = [
    ...values.flatMap(({ value, margin }) => [value - (margin ?? 0), value + (margin ?? 0)]),
    ...[target.baseline, target.target].filter((one) => one !== null),
  ]
  const lowest = Math.min(...shown, Number.POSITIVE_INFINITY)
  const highest = Math.max(...shown, Number.NEGATIVE_INFINITY)
  if (!Number.isFinite(lowest)) return scaleOf(0, 1)
  const isShare = /^prosent|^percent/i.test(target.unit)
  const size = Math.max(Math.abs(highest), Math.abs(lowest))
  const reach = size < FINEST ? 1 : highest === lowest ? size : Math.max(highest - lowest, size * FINEST)
  const step = stepOf(reach)
  const nearZero = lowest >= 0 && lowest <= reach
  const from = nearZero ? 0 : Math.floor((lowest - reach * AIR) / step) * step
  const to = Math.ceil((highest + reach * AIR) / step) * step
  return isShare ? scaleOf(Math.max(0, from), Math.min(100, to)) : scaleOf(from, to)
}

function scaleOf(from: number, to: number): ValueScale {
  const width = to - from || 1
  return { from, to, placeOf: (value) => Math.min(1, Math.max(0, (value - from) / width)) }
}

/** A round number about a fifth of the reach: 1, 2 or 5 times a power of ten. */
function stepOf(reach: number): number {
  const rough = reach / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough) ?? power * 10
}

/** The latest of the same day alone, the oldest day first: what is drawn. */
export function drawnValues<V extends TargetValue>(values: readonly V[]): V[] {
  const byDay = new Map(values.map((value) => [value.measuredOn, value]))
  return oldestFirst(
    [...byDay.values()],
    ({ measuredOn }) => measuredOn,
    (_, place) => place,
  )
}
