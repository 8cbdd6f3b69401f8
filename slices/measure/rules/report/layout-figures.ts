import { valueFigure } from '../dashboard/figure.ts'
import { storyRuleWords } from '../media/story-rule.ts'
import { columnsOf, figureCell, plainCell, row, said, spanCell } from './laid-cells.ts'
import type { LaidCell, LaidPart, Making } from './laid-part.ts'
import { chartOf } from './report-chart.ts'
import { isBeforeBreak, measuredIn, type ReportFigure, type ReportValue } from './report-figure.ts'

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
  const { text, opens, revised } = valueCell(figure, latest, making)
  return [
    {
      kind: 'number',
      value: text,
      lines: linesOf(figure, latest, making),
      opens,
      bar:
        latest.interval && figure.scale === 'share'
          ? { value: latest.value!, low: latest.interval.low, high: latest.interval.high, target: figure.target }
          : null,
      revised,
    },
    ...(chart ? [{ kind: 'chart' as const, finding, chart }] : []),
    ...(chart && chart.drawing.breaks.length > 0 ? [said(t('measure:chart.broken'))] : []),
    ...(chart ? [seriesTable(figure, making)] : []),
    { kind: 'source', text: sourceText(latest, making) },
  ]
}

/** A value of an indicator as a cell that opens. */
export function valueCell(figure: ReportFigure, value: ReportValue | null, making: Making): LaidCell {
  if (!value) return plainCell('–')
  const { name, period } = making.words
  const other = value.series ? `, ${value.series}` : ''
  return figureCell(
    valueFigure(value, measuredIn(figure, value)),
    `${name(figure.names)}, ${period(value.fromOn, value.toOn)}${other}`,
    making,
  )
}

function seriesTable(figure: ReportFigure, making: Making): LaidPart {
  const { t } = making.speech
  const { period, changed, why } = making.words
  const rows = figure.values
    .toReversed()
    .map((one) =>
      row(
        [
          period(one.fromOn, one.toOn) +
            (one.series ? `, ${one.series}` : '') +
            (isBeforeBreak(figure, one) ? ` (${t('measure:series.old', { count: one.version })})` : ''),
          valueCell(figure, one, making),
          spanCell({ interval: one.interval, scale: measuredIn(figure, one).scale }, making),
          one.value === null ? why(one.missing) : changed(one.change, measuredIn(figure, one)),
        ],
        one.series !== '',
      ),
    )
  const columns = ['period', 'value', 'interval', 'change'].map((key): [string, boolean] => [
    t(`measure:list.${key}`),
    key === 'value' || key === 'interval',
  ])
  return { kind: 'table', caption: t('report:series.caption'), columns: columnsOf(columns), rows }
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

function sourceText({ provenance, rows, rowsFingerprint }: ReportValue, { speech }: Making): string {
  const { t, date, count } = speech
  const rule = provenance.storyRule ? ` ${storyRuleWords(provenance.storyRule, t)}` : ''
  const text = t('report:source', {
    source: provenance.source,
    read: date(provenance.at),
    count: rows,
    rows: count(rows),
    fingerprint: rowsFingerprint.slice(0, 12),
  })
  return `${text}${rule}`
}
