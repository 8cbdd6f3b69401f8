import { csvCell } from '../../../kit/kernel/csv-cell.ts'
import type { Caveat } from './caveat.ts'
import type { Direction, Names, Rhythm, Scale } from './indicator.ts'
import { missingInFile } from './missing.ts'
import { intervalOf, type Uncertainty } from './value.ts'

export type OpenIndicatorRow = {
  key: string
  rhythm: Rhythm
  openedAt: Date
  names: Names
  about: string
  unit: string
  scale: Scale
  direction: Direction
  method: string
  version: number
  retiredAt: Date | null
  definitions: {
    version: number
    segment: number
    unit: string
    scale: Scale
    method: string
    reason: string
    at: string
  }[]
}
export type OpenValueRow = {
  key: string
  version: number
  segment: number
  scale: Scale
  fromOn: string
  toOn: string
  value: number | null
  missing: string | null
  hits: number | null
  n: number | null
  margin: number | null
  spread: number | null
  isWhole: boolean
  source: string
  at: Date
  caveat: Caveat | null
}

/** A value as it is given away: `interval` is of 95 percent, null where the number is counted whole or cannot say. */
export type OpenValue = Pick<
  OpenValueRow,
  'version' | 'segment' | 'fromOn' | 'toOn' | 'value' | 'missing' | 'n' | 'isWhole' | 'source' | 'caveat'
> & { interval: Uncertainty | null; at: string }
export type OpenSeries = Omit<OpenIndicatorRow, 'openedAt' | 'retiredAt'> & {
  openedAt: string
  retiredAt: string | null
  /** When something in it last changed. */
  modifiedAt: string
  values: OpenValue[]
}

export function openSeriesOf(row: OpenIndicatorRow, values: readonly OpenValueRow[]): OpenSeries {
  const times = [row.openedAt, ...values.map(({ at }) => at), ...row.definitions.map(({ at }) => new Date(at))]
  return {
    ...row,
    openedAt: row.openedAt.toISOString(),
    retiredAt: row.retiredAt?.toISOString() ?? null,
    modifiedAt: new Date(Math.max(...times.map((time) => time.getTime()))).toISOString(),
    values: values.map(openValueOf),
  }
}

function openValueOf(row: OpenValueRow): OpenValue {
  const { version, segment, scale, fromOn, toOn, value, n, isWhole, source, at, caveat } = row
  const missing = missingInFile(row.missing)
  const interval = value === null ? null : intervalOf(scale, { ...row, value })
  return { version, segment, fromOn, toOn, value, missing, n, isWhole, source, interval, at: at.toISOString(), caveat }
}

const COLUMNS = 'from,to,value,missing,low95,high95,n,unit,definition,segment,source,written,caveat'

/**
 * The series as CSV (RFC 4180): comma between, full stop in numbers, a line a value. Where `segment` changes the numbers before and after are not the
 * same thing. A number that does not exist is empty, with the reason beside it.
 */
export function openCsv({ values, unit, definitions }: OpenSeries): string {
  const unitOf = new Map(definitions.map((one) => [one.version, one.unit]))
  const lines = values.map((one) =>
    [
      ...[one.fromOn, one.toOn, one.value, one.missing, one.interval?.low, one.interval?.high, one.n],
      ...[unitOf.get(one.version) ?? unit, one.version, one.segment, one.source, one.at, one.caveat],
    ]
      .map(cell)
      .join(','),
  )
  return [COLUMNS, ...lines].map((line) => `${line}\r\n`).join('')
}

/** Numbers are never quoted; what does not exist is empty. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'number' ? String(value) : csvCell(value)
}
