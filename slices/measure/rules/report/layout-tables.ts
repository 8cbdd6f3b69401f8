import type { Stage } from '../indicator.ts'
import type { LaidPart, LaidRow, Making } from './laid-part.ts'
import { revisedText } from './layout-figures.ts'
import type { ReportFigure } from './report-figure.ts'

/** Several indicators, a row each, with how sure each is beside it. */
export function tableParts(figures: readonly ReportFigure[], making: Making): LaidPart[] {
  const { t } = making.speech
  const { name, stated, span, period, changed, plain } = making.words
  const rows = figures.map((figure): LaidRow => {
    const { latest, target } = figure
    return {
      valueId: latest?.valueId ?? null,
      revised: latest && revisedText(figure, latest, making),
      isWritten: true,
      cells: [
        name(figure.names),
        latest ? stated(latest.value!, figure, latest.caveat) : t('measure:list.not-measured'),
        latest?.interval ? span(latest.interval.low, latest.interval.high, figure) : '–',
        latest ? period(latest.fromOn, latest.toOn) : '–',
        latest ? changed(latest.change, figure) : '–',
        target === null ? '–' : `${plain(target, figure)} (${t(`measure:standing.${figure.standing}`)})`,
      ],
    }
  })
  const columns = ['indicator', 'value', 'interval', 'period', 'change', 'target'].map((key) => ({
    title: t(`measure:list.${key}`),
    isNumber: key === 'value' || key === 'interval',
  }))
  return [{ kind: 'table', caption: t('report:block.table.title'), columns, rows }]
}

/** The chain from knowing to acting, one number a stage. */
export function chainParts(
  links: readonly { stage: Stage; figure: ReportFigure | null }[],
  making: Making,
): LaidPart[] {
  const { t } = making.speech
  const { name, stated, range, period } = making.words
  const rows = links.map(({ stage, figure }): LaidRow => {
    const latest = figure?.latest
    if (!figure || !latest)
      return {
        valueId: null,
        revised: null,
        isWritten: false,
        cells: [t(`measure:stage.${stage}`), '–', t('measure:chain.nothing'), ''],
      }
    const said = latest.interval
      ? t('measure:chain.between', { range: range(latest.interval.low, latest.interval.high, figure) })
      : t(`measure:chain.no-interval.${figure.kind === 'output' ? 'output' : 'counted'}`)
    return {
      valueId: latest.valueId,
      revised: revisedText(figure, latest, making),
      isWritten: true,
      cells: [
        t(`measure:stage.${stage}`),
        stated(latest.value!, figure, latest.caveat),
        name(figure.names),
        `${period(latest.fromOn, latest.toOn)}. ${said}`,
      ],
    }
  })
  const columns = ['stage', 'value', 'measured-by', 'sure'].map((key) => ({
    title: t(`report:chain.${key}`),
    isNumber: key === 'value',
  }))
  return [{ kind: 'table', caption: t('report:block.chain.title'), columns, rows }]
}
