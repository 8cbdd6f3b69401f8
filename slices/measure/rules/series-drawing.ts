import { daysBetween } from '../../../kit/kernel/local-time.ts'
import type { Scale } from './indicator.ts'
import type { ValueView } from './indicator-view.ts'

type Place = { id: string; x: number; y: number; low: number | null; high: number | null; value: number }
/** Where everything stands, from 0 (left, bottom) to 1 (right, top). Points of one line follow each other; a break ends a line. */
export type SeriesDrawing = {
  from: number
  to: number
  ticks: { value: number; y: number }[]
  lines: { key: string; series: string; points: Place[] }[]
  /** Between the last value of one definition and the first of the next. */
  breaks: number[]
  /** Periods that the source could not tell of. */
  gaps: { id: string; x: number }[]
  /** Events within the picture, with the number that each has in the list beside it. */
  events: { id: string; x: number; number: number }[]
  target: { x: number; y: number } | null
  /** Periods named under the axis: the first, the last and some between. */
  labels: { id: string; x: number; fromOn: string; toOn: string }[]
}

type Drawn = Pick<ValueView, 'id' | 'series' | 'segment' | 'version' | 'fromOn' | 'toOn' | 'value' | 'interval'>
type Given = {
  scale: Scale
  values: readonly Drawn[]
  target: number | null
  targetOn: string | null
  events: readonly { id: string; onDay: string }[]
  /** Those that count something else are not drawn on the same axis; that the series breaks there is. */
  isOneAxis?: (value: Drawn) => boolean
}
const MOST_LABELS = 7
const AIR = 0.03

/** The series as places on a picture. Null when there is nothing to draw. */
export function seriesDrawing(given: Given): SeriesDrawing | null {
  const { scale, values, target, targetOn, events, isOneAxis = () => true } = given
  const measured = values.filter((one) => one.value !== null && isOneAxis(one))
  const [first] = measured
  if (!first) return null
  const days = [...values.map(middle), ...(targetOn ? [targetOn] : [])].toSorted()
  const span = Math.max(1, daysBetween(days[0]!, days.at(-1)!))
  const xOf = (day: string) => AIR + (daysBetween(days[0]!, day) / span) * (1 - 2 * AIR)
  const heights = measured.flatMap((one) => [
    one.value!,
    one.interval?.low ?? one.value!,
    one.interval?.high ?? one.value!,
  ])
  const { from, to, step } = axisOf([...heights, ...(target === null ? [] : [target])], scale)
  const yOf = (value: number) => (value - from) / (to - from)
  const place = (one: Drawn): Place => ({
    id: one.id,
    x: xOf(middle(one)),
    y: yOf(one.value!),
    low: one.interval && yOf(Math.max(from, one.interval.low)),
    high: one.interval && yOf(Math.min(to, one.interval.high)),
    value: one.value!,
  })
  const rows = Map.groupBy(measured, (one) => `${one.series} ${one.segment}`)
  const all = values.filter((one) => one.series === '')
  const own = all.filter((one) => one.value !== null)
  const every = Math.max(1, Math.ceil(all.length / MOST_LABELS))
  return {
    from,
    to,
    ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step).map((value) => ({
      value,
      y: yOf(value),
    })),
    lines: [...rows].map(([key, row]) => ({ key, series: row[0]!.series, points: row.map(place) })),
    breaks: own.flatMap((one, at) => {
      const before = own[at - 1]
      return before && before.segment !== one.segment ? [(xOf(middle(before)) + xOf(middle(one))) / 2] : []
    }),
    gaps: all.filter((one) => one.value === null).map((one) => ({ id: one.id, x: xOf(middle(one)) })),
    events: events.flatMap(({ id, onDay }, at) =>
      onDay >= days[0]! && onDay <= days.at(-1)! ? [{ id, x: xOf(onDay), number: at + 1 }] : [],
    ),
    target: target === null || targetOn === null ? null : { x: xOf(targetOn), y: yOf(target) },
    labels: all
      .filter((_, at) => (all.length - 1 - at) % every === 0)
      .map((one) => ({ id: one.id, x: xOf(middle(one)), fromOn: one.fromOn, toOn: one.toOn })),
  }
}

const middle = ({ fromOn, toOn }: Drawn): string => {
  const [from, to] = [Date.parse(`${fromOn}T00:00:00Z`), Date.parse(`${toOn}T00:00:00Z`)]
  return new Date((from + to) / 2).toISOString().slice(0, 10)
}

/** From zero where that costs little; elsewhere the picture says where it starts. Percentages stay within 0 and 100. */
function axisOf(values: readonly number[], scale: Scale): { from: number; to: number; step: number } {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const reach = highest - lowest || Math.abs(highest) || 1
  const isFromZero = lowest >= 0 && lowest <= reach
  const step = stepOf((isFromZero ? highest : reach) / 4)
  const from = isFromZero ? 0 : Math.floor((lowest - reach * 0.05) / step) * step
  const to = Math.ceil((highest + reach * 0.05) / step) * step
  return scale === 'share' ? { from: Math.max(0, from), to: Math.min(100, to), step } : { from, to, step }
}

/** A round number: 1, 2 or 5 times a power of ten. */
function stepOf(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough) ?? power * 10
}
