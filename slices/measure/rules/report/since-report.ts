import { type Figure, valueFigure } from '../dashboard/figure.ts'
import { differenceFrom } from '../dashboard/reputation.ts'
import type { Names } from '../indicator.ts'
import { seriesDifference } from '../statistics/difference.ts'
import { isOlder } from './older-blocks.ts'
import { type FilledBlock, figuresIn, type SinceLine } from './report-figure.ts'

/** A number that reports of a row have in common. `segment` is what must be the same for two of them to be compared. */
type Point = { key: string; of: SinceLine['of']; names: Names; figure: Figure; segment: number }

/** What is compared of a report: its indicators, and of what we count ourselves the numbers that matter most. Each once. */
function pointsOf(blocks: readonly FilledBlock[]): Map<string, Point> {
  const points = blocks.flatMap((block): Point[] => {
    if (isOlder(block)) return []
    const counted = (of: SinceLine['of'], figure: Figure | null | undefined): Point[] =>
      figure && figure.value !== null ? [{ key: of, of, names: figure.unit, figure, segment: 0 }] : []
    if (block.kind === 'reach') return counted('reach', block.reach.all?.reached)
    if (block.kind === 'press')
      return [...counted('press-in-time', block.press.inTime), ...counted('press-median', block.press.median)]
    if (block.kind === 'language')
      return [...counted('nynorsk', block.published.nynorsk), ...counted('readability', block.published.readability)]
    if (block.kind === 'voice')
      return counted('voice', block.voice?.shares.find(({ actor }) => actor === 'correctional')?.share)
    return figuresIn(block).flatMap((indicator): Point[] => {
      const { key, names, latest } = indicator
      return latest
        ? [{ key, of: 'indicator', names, figure: valueFigure(latest, indicator), segment: latest.segment }]
        : []
    })
  })
  return new Map(points.map((point) => [point.key, point]))
}

/**
 * The report beside those before it in the same row, the latest first: what each number was, and whether the difference carries. Two measurements with
 * intervals are tested against each other. What is counted whole is no sample: it is held against how much it has moved from report to report until now.
 */
export function sinceLines(blocks: readonly FilledBlock[], earlier: readonly (readonly FilledBlock[])[]): SinceLine[] {
  const rows = earlier.map(pointsOf)
  return [...pointsOf(blocks).values()].flatMap((now): SinceLine[] => {
    const before = rows[0]?.get(now.key)
    if (!before) return []
    const line = { of: now.of, names: now.names, before: before.figure, now: now.figure }
    if (before.figure.source === now.figure.source) return [{ ...line, difference: null, why: 'same' }]
    if (before.segment !== now.segment) return [{ ...line, difference: null, why: 'broken' }]
    if (now.figure.isWhole) {
      const series = rows.map((one) => one.get(now.key)).filter((one) => one?.segment === now.segment)
      const values = series.toReversed().flatMap((one) => one?.figure.value ?? [])
      const difference = seriesDifference([...values, now.figure.value!])
      return [{ ...line, difference, why: difference ? 'tested' : 'too-few' }]
    }
    const difference = differenceFrom(now.figure.scale, now.figure, before.figure)
    return [{ ...line, difference, why: difference ? 'tested' : 'unsure' }]
  })
}
