import type { Figure } from '../dashboard/figure.ts'
import type { LaidCell, LaidPart, LaidRow, Making } from './laid-part.ts'
import type { CountedFrom } from './report-figure.ts'
import { isUnsaid, type Revision } from './report-revised.ts'

export const said = (text: string): LaidPart => ({ kind: 'paragraph', text, isWritten: false })
export const plainCell = (text: string): LaidCell => ({ text, opens: null, revised: null })
export const row = (cells: readonly (string | LaidCell)[], isWritten = false): LaidRow => ({
  cells: cells.map((cell) => (typeof cell === 'string' ? plainCell(cell) : cell)),
  isWritten,
})
export const columnsOf = (titles: readonly [title: string, isNumber: boolean][]) =>
  titles.map(([title, isNumber]) => ({ title, isNumber }))

type Measured = Pick<Figure, 'scale' | 'unit' | 'caveat'>

/** A figure as a cell: its number, which opens, and what has been revised. `isBare` leaves the unit to the heading. */
export function figureCell(figure: Figure | null, name: string, making: Making, isBare = false): LaidCell {
  if (!figure) return plainCell('–')
  const { t } = making.speech
  const { value, source, isHidden, missing } = figure
  const hidden = figure.scale === 'share' ? 'report:survey.hidden' : 'dashboard:figure.hidden'
  const absent = () => (missing === null && isHidden ? t(hidden) : making.words.absent(missing))
  const text = value === null ? absent() : numberIn(value, figure, making, isBare)
  return { text, opens: { source, name }, revised: revisedText(making.revisions[source], figure, making) }
}

function numberIn(value: number, { scale, unit, caveat }: Measured, { words }: Making, isBare: boolean): string {
  return isBare && scale !== 'share'
    ? words.plain(value, { scale })
    : words.stated(value, { scale, unit: words.name(unit) }, caveat)
}

/** «38,0–44,1», or a dash. */
export const spanCell = ({ interval, scale }: Pick<Figure, 'interval' | 'scale'>, { words }: Making): string =>
  interval ? words.span(interval.low, interval.high, { scale }) : '–'

/** «Kilden er revidert etter rapporten: nå 41 %, 12. desember 2026.» Null while the number holds. */
export function revisedText(revision: Revision | undefined, figure: Measured, making: Making): string | null {
  if (!revision) return null
  const { t, date } = making.speech
  const { now, why, from, at } = revision
  const number = now === null ? '' : numberIn(now, figure, making, false)
  const told = isUnsaid(revision)
    ? t('report:revised.unsaid', { on: date(at) })
    : t(`report:revised.${why}`, { now: number, on: date(at) })
  return from ? `${told} ${t('report:revised.from', { source: from })}` : told
}

/** When it was counted, of how many rows, and their fingerprint. */
export const countedSource = (
  { rows, fingerprint, at }: CountedFrom,
  { speech: { t, date, count } }: Making,
): LaidPart => ({
  kind: 'source',
  text: t('report:source.own', { count: rows, rows: count(rows), at: date(at), fingerprint: fingerprint.slice(0, 12) }),
})
