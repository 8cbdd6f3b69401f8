import type { Stage } from '../indicator.ts'
import { columnsOf, row, spanCell } from './laid-cells.ts'
import type { LaidPart, Making } from './laid-part.ts'
import { valueCell } from './layout-figures.ts'
import type { ReportFigure } from './report-figure.ts'

/** Several indicators, a row each, with how sure each is beside it. */
export function tableParts(figures: readonly ReportFigure[], making: Making): LaidPart[] {
  const { t } = making.speech
  const { name, period, changed, plain } = making.words
  const rows = figures.map((figure) => {
    const { latest, target, scale } = figure
    return row(
      [
        name(figure.names),
        latest ? valueCell(figure, latest, making) : t('measure:list.not-measured'),
        spanCell({ interval: latest?.interval ?? null, scale }, making),
        latest ? period(latest.fromOn, latest.toOn) : '–',
        latest ? changed(latest.change, figure) : '–',
        target === null ? '–' : `${plain(target, figure)} (${t(`measure:standing.${figure.standing}`)})`,
      ],
      true,
    )
  })
  const columns = ['indicator', 'value', 'interval', 'period', 'change', 'target'].map((key): [string, boolean] => [
    t(`measure:list.${key}`),
    key === 'value' || key === 'interval',
  ])
  return [{ kind: 'table', caption: t('report:block.table.title'), columns: columnsOf(columns), rows }]
}

/** The chain from knowing to acting, one number a stage. */
export function chainParts(
  links: readonly { stage: Stage; figure: ReportFigure | null }[],
  making: Making,
): LaidPart[] {
  const { t } = making.speech
  const { name, range, period } = making.words
  const rows = links.map(({ stage, figure }) => {
    const latest = figure?.latest
    if (!figure || !latest) return row([t(`measure:stage.${stage}`), '–', t('measure:chain.nothing'), ''])
    const said = latest.interval
      ? t('measure:chain.between', { range: range(latest.interval.low, latest.interval.high, figure) })
      : t(`measure:chain.no-interval.${figure.kind === 'output' ? 'output' : 'counted'}`)
    return row(
      [
        t(`measure:stage.${stage}`),
        valueCell(figure, latest, making),
        name(figure.names),
        `${period(latest.fromOn, latest.toOn)}. ${said}`,
      ],
      true,
    )
  })
  const columns = ['stage', 'value', 'measured-by', 'sure'].map((key): [string, boolean] => [
    t(`report:chain.${key}`),
    key === 'value',
  ])
  return [{ kind: 'table', caption: t('report:block.chain.title'), columns: columnsOf(columns), rows }]
}
