import { daysBetween } from '../../../../kit/kernel/local-time.ts'
import type { Figure } from './figure.ts'

type Point = { source: string; x: number; y: number; low: number | null; high: number | null; isLast: boolean }
/** Places from 0 (left, bottom) to 1 (right, top). */
export type HistoryDrawing = { points: Point[]; target: number | null }

/** A small picture of a series, the earliest first; null with fewer than two measured. What could not be had is passed over. */
export function historyDrawing(history: readonly Figure[], target: number | null): HistoryDrawing | null {
  const measured = history.filter((one): one is Figure & { value: number } => one.value !== null)
  const [first, last] = [measured[0], measured.at(-1)]
  if (!first || !last || measured.length < 2) return null
  const heights = measured.flatMap(({ value, interval }) => [value, interval?.low ?? value, interval?.high ?? value])
  const all = target === null ? heights : [...heights, target]
  const [lowest, highest] = [Math.min(...all), Math.max(...all)]
  const yOf = (value: number) => (highest === lowest ? 0.5 : (value - lowest) / (highest - lowest))
  const days = Math.max(1, daysBetween(first.toOn, last.toOn))
  return {
    points: measured.map((one) => ({
      source: one.source,
      x: daysBetween(first.toOn, one.toOn) / days,
      y: yOf(one.value),
      low: one.interval && yOf(one.interval.low),
      high: one.interval && yOf(one.interval.high),
      isLast: one === last,
    })),
    target: target === null ? null : yOf(target),
  }
}
