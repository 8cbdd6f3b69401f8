import type { IndicatorView } from '../rules/indicator-view.ts'
import { latestOwn } from '../rules/latest-own.ts'
import { isOneAxis, measuredBy } from '../rules/measured-by.ts'
import { seriesDrawing } from '../rules/series-drawing.ts'
import { DrawnSeries } from './drawn-series.tsx'

/** The series of an indicator as a picture; the table below says the same, and is how a keyboard reads it. */
export function SeriesChart({ indicator, finding }: { indicator: IndicatorView; finding: string }) {
  const holds = indicator.definitions[0]!
  const { aim, values, events } = indicator
  const drawing = seriesDrawing({
    ...{ scale: holds.scale, values, events, target: aim.target, targetOn: aim.targetOn },
    isOneAxis: (value) => isOneAxis(measuredBy(value, indicator.definitions, holds), holds),
  })
  if (!drawing) return null
  const { scale, unit } = holds
  return <DrawnSeries {...{ drawing, scale, unit, finding }} latestId={latestOwn(indicator)?.id ?? null} />
}
