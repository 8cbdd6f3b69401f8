import type { Scale } from '../indicator.ts'
import { type Figures, type FiguresFault, figuresFault } from '../value.ts'
import type { ValueField, ValueMapping } from './columns.ts'
import { mayBeFraction, mayBeThousands, type NumberFault, readNumber } from './read-number.ts'
import { type PeriodFault, readDay, readPeriod } from './read-period.ts'

export const ROW_FAULTS = [
  'indicator-unknown',
  'indicator-missing',
  'period-missing',
  'period-wrong',
  'date-ambiguous',
  'value-missing',
  'number-wrong',
  'number-ambiguous',
  'maybe-thousands',
  'maybe-fraction',
  'formula',
  'row-short',
  'row-long',
  'twice',
  'series-too-long',
  'period-turned',
  'share-beyond-hundred',
  'hits-beyond-n',
  'hits-and-value-differ',
  'whole-number',
  'period-not-over',
  'identity-number',
  'n-zero',
] as const
export type RowFault = { field: ValueField | 'row'; code: (typeof ROW_FAULTS)[number] }
/** A row as a value; `figures` is null where the source says that there is no number. */
export type RowValue = {
  indicatorKey: string
  series: string
  fromOn: string
  toOn: string
  figures: Figures | null
  asked: number | null
}
/** What a row needs: the mapping, the indicators by every name they go by in small letters, and the day. */
export type RowGround = {
  mapping: ValueMapping
  width: number
  indicators: Readonly<Record<string, { key: string; scale: Scale }>>
  today: string
}

const LONGEST_SERIES = 80

type Refuse = (field: RowFault['field'], code: RowFault['code']) => void
type Cell = (field: ValueField) => string

/** Reads one row. Either a value, or every fault of the row, so that one look is enough to put it right. */
export function readValueRow(
  cells: readonly string[],
  ground: RowGround,
): { value: RowValue } | { faults: RowFault[] } {
  const faults: RowFault[] = []
  const { columns, indicatorKey } = ground.mapping
  const refuse: Refuse = (field, code) => void faults.push({ field, code })
  const cell: Cell = (field) => (columns[field] === undefined ? '' : (cells[columns[field]] ?? ''))
  if (Object.values(columns).some((at) => at >= cells.length)) refuse('row', 'row-short')
  if (cells.slice(ground.width).some((extra) => extra !== '')) refuse('row', 'row-long')
  const said = (cell('indicator') || indicatorKey) ?? ''
  const indicator = ground.indicators[said.toLowerCase()]
  if (!indicator) refuse('indicator', said === '' ? 'indicator-missing' : 'indicator-unknown')
  const period = periodOf(cell)
  if ('fault' in period) refuse('period', period.fault)
  const numbers = numbersOf(cell, refuse, indicator?.scale ?? 'count')
  const series = seriesOf(cell, refuse)
  if (faults.length > 0 || !indicator || 'fault' in period) return { faults }
  const { value, n } = numbers
  const figures: Figures | null = value === null ? null : { ...period, ...numbers, value }
  const fault: FiguresFault | null = figures ? figuresFault(indicator.scale, figures, ground.today) : null
  if (fault) return { faults: [{ field: 'row', code: fault }] }
  const asked = n !== null && Number.isInteger(n) ? n : null
  return { value: { indicatorKey: indicator.key, series, ...period, figures, asked } }
}

function numbersOf(cell: Cell, refuse: Refuse, scale: Scale) {
  const number = (field: ValueField): number | null => {
    if (cell(field) === '') return null
    const read = readNumber(cell(field))
    const isWhole = isCounted(field, scale)
    // Of what is counted «1,234» is refused as well, so nobody is told to write that instead.
    const isThousands = isWhole && 'fault' in read && read.fault === 'number-ambiguous'
    if (isThousands || (isWhole && mayBeThousands(cell(field)))) refuse(field, 'maybe-thousands')
    else if ('fault' in read) refuse(field, read.fault satisfies NumberFault)
    return 'value' in read ? read.value : null
  }
  const [hits, n, margin, spread] = [number('hits'), number('n'), number('margin'), number('spread')]
  if (n !== null && n <= 0) refuse('n', 'n-zero')
  const worked = scale === 'share' && hits !== null && n ? (hits / n) * 100 : null
  const told = number('value')
  const isFraction = (field: 'value' | 'margin', read: number | null) =>
    scale === 'share' && read !== null && mayBeFraction(cell(field), read)
  if (worked === null && isFraction('value', told)) refuse('value', 'maybe-fraction')
  if (isFraction('margin', margin)) refuse('margin', 'maybe-fraction')
  const value = told ?? worked
  // A word for «not available» is an answer; an empty cell is not.
  if (value === null && (cell('value') || cell('hits')) === '') refuse('value', 'value-missing')
  return { value, hits, n, margin, spread }
}

/** Is this a number of whole things, or of kroner? A mean or a margin may well have three decimals. */
const isCounted = (field: ValueField, scale: Scale) =>
  field === 'hits' || field === 'n' || (field === 'value' && (scale === 'count' || scale === 'amount'))

function seriesOf(cell: Cell, refuse: Refuse): string {
  const series = cell('series')
  if (series.length > LONGEST_SERIES) refuse('series', 'series-too-long')
  if (/^[=+@]/.test(series)) refuse('series', 'formula')
  return series
}

function periodOf(cell: Cell): { fromOn: string; toOn: string } | { fault: PeriodFault | 'period-missing' } {
  if (cell('from') !== '' && cell('to') !== '') {
    const [from, to] = [readDay(cell('from')), readDay(cell('to'))]
    if ('fault' in from) return from
    return 'fault' in to ? to : { fromOn: from.day, toOn: to.day }
  }
  return cell('period') === '' ? { fault: 'period-missing' } : readPeriod(cell('period'))
}
