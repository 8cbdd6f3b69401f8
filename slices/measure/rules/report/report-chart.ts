import { isOneAxis } from '../measured-by.ts'
import { type SeriesDrawing, seriesDrawing } from '../series-drawing.ts'
import { measuredIn, type ReportFigure } from './report-figure.ts'

/** A series as places on a picture, with the periods named under it and the value that the report is about. */
export type ChartData = { drawing: SeriesDrawing; latestId: string | null; scale: ReportFigure['scale']; unit: string }

/** Null when there is nothing to draw: a dot alone is no picture. */
export function chartOf(figure: ReportFigure): ChartData | null {
  const own = figure.values.filter((one) => one.series === '' && one.value !== null)
  if (own.length < 2) return null
  const drawing = seriesDrawing({
    scale: figure.scale,
    target: figure.target,
    targetOn: figure.targetOn,
    values: figure.values,
    isOneAxis: (value) => isOneAxis(measuredIn(figure, value), figure),
    events: [],
  })
  return drawing && { drawing, latestId: figure.latest?.id ?? null, scale: figure.scale, unit: figure.unit }
}
