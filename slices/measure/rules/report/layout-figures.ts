import type { LaidPart, LaidRow, Making } from './laid-part.ts'
import { chartOf } from './report-chart.ts'
import type { ReportFigure, ReportValue } from './report-figure.ts'

/** One indicator: the number with how sure it is, its series as picture and table, and where it comes from. */
export function figureParts(figure: ReportFigure, hasSeries: boolean, making: Making): LaidPart[] {
  const { t } = making.speech
  const { latest } = figure
  if (!latest) return [{ kind: 'paragraph', text: t('report:figure.not-measured'), isWritten: false }]
  const { name, stated, period } = making.words
  const chart = hasSeries ? chartOf(figure) : null
  const finding = t('report:chart.finding', {
    name: name(figure.names),
    value: stated(latest.value!, figure, latest.caveat),
    period: period(latest.fromOn, latest.toOn),
  })
  return [
    {
      kind: 'number',
      value: stated(latest.value!, figure, latest.caveat),
      lines: linesOf(figure, latest, making),
      valueId: latest.valueId,
      bar:
        latest.interval && figure.scale === 'share'
          ? { value: latest.value!, low: latest.interval.low, high: latest.interval.high, target: figure.target }
          : null,
      revised: revisedText(figure, latest, making),
    },
    ...(chart ? [{ kind: 'chart' as const, finding, chart }, seriesTable(figure, making)] : []),
    { kind: 'source', text: sourceText(latest, making) },
  ]
}

function seriesTable(figure: ReportFigure, making: Making): LaidPart {
  const { t } = making.speech
  const { stated, span, period, changed, absent, why } = making.words
  const rows = figure.values.toReversed().map(
    (one): LaidRow => ({
      valueId: one.valueId,
      revised: revisedText(figure, one, making),
      isWritten: one.series !== '',
      cells: [
        period(one.fromOn, one.toOn) + (one.series ? `, ${one.series}` : ''),
        one.value === null ? absent(one.missing) : stated(one.value, figure, one.caveat),
        one.interval ? span(one.interval.low, one.interval.high, figure) : '–',
        one.value === null ? why(one.missing) : changed(one.change, figure),
      ],
    }),
  )
  const columns = ['period', 'value', 'interval', 'change'].map((key) => ({
    title: t(`measure:list.${key}`),
    isNumber: key === 'value' || key === 'interval',
  }))
  return { kind: 'table', caption: t('report:series.caption'), columns, rows }
}

/** How sure the number is, what it is of, whether it has changed, and where it stands against its target. */
function linesOf(figure: ReportFigure, latest: ReportValue, { speech, words, period }: Making): string[] {
  const { t, date } = speech
  const { range, withUnit, changed } = words
  const { interval, isWhole, n, caveat } = latest
  const sure = interval
    ? t('measure:verdict.between', { range: range(interval.low, interval.high, figure) })
    : t(
        isWhole || figure.scale === 'count' || figure.scale === 'amount'
          ? 'measure:verdict.whole'
          : 'measure:verdict.unknown',
      )
  const standing = figure.standing === 'reached' || figure.standing === 'uncertain' ? figure.standing : 'short'
  return [
    `${sure}${n !== null && !isWhole ? ` (n = ${speech.count(n)})` : ''}.`,
    ...(caveat ? [t(`measure:caveat.${caveat}.about`)] : []),
    t('report:figure.of', { period: words.period(latest.fromOn, latest.toOn) }) +
      (latest.toOn < period.fromOn ? ` ${t('report:figure.before')}` : ''),
    t('measure:verdict.change', { change: changed(latest.change, figure) }),
    ...(figure.target === null || !figure.targetOn
      ? []
      : [
          t(`measure:verdict.target.${standing}`, {
            target: withUnit(figure.target, figure),
            on: date(figure.targetOn),
          }),
        ]),
  ]
}

/** «Kilden er revidert etter rapporten: nå 41 %, 12. desember 2026.» Null while the number holds. */
export function revisedText(
  figure: ReportFigure,
  { valueId }: ReportValue,
  { speech, words, revisions }: Making,
): string | null {
  const revision = revisions[valueId]
  if (!revision) return null
  const on = speech.date(revision.at)
  return revision.now === null
    ? speech.t('report:revised.taken-back', { on })
    : speech.t('report:revised', { now: words.withUnit(revision.now, figure), on })
}

function sourceText({ provenance, rows, rowsFingerprint }: ReportValue, { speech }: Making): string {
  const { t, date, count } = speech
  return t('report:source', {
    source: provenance.source,
    read: date(provenance.at),
    count: rows,
    rows: count(rows),
    fingerprint: rowsFingerprint.slice(0, 12),
  })
}
