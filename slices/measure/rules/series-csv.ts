import { csvCell } from '../../../kit/kernel/csv-cell.ts'
import type { IndicatorView } from './indicator-view.ts'
import { missingInFile } from './missing.ts'

const HEADERS = [
  'indikator',
  'serie',
  'fra',
  'til',
  'verdi',
  'ikke tilgjengelig fordi',
  'lav 95 %',
  'høy 95 %',
  'n',
  'enhet',
  'definisjon',
  'brudd',
  'kilde',
  'lest',
  'fingeravtrykk',
  'lest inn',
  'kode',
  'forbehold',
]

/**
 * The series as CSV for a Norwegian spreadsheet (semicolons, decimal comma): one line a value, with its interval, its definition and
 * where it came from. A number that does not exist is an empty cell with the reason beside it, never zero.
 */
export function seriesCsv({ key, definitions, values, provenances }: IndicatorView): string {
  const lines = values.map((value) => {
    const definition = definitions.find(({ version }) => version === value.version)
    const from = provenances.find(({ id }) => id === value.provenanceId)
    return [
      key,
      value.series,
      value.fromOn,
      value.toOn,
      number(value.value),
      missingInFile(value.missing) ?? '',
      number(value.interval?.low ?? null),
      number(value.interval?.high ?? null),
      number(value.n),
      definition?.unit ?? '',
      String(value.version),
      String(value.segment),
      from?.source ?? '',
      from?.reference ?? '',
      from?.fingerprint ?? '',
      from?.at ?? '',
      from?.codeVersion ?? '',
      value.caveat ?? '',
    ]
  })
  return [HEADERS, ...lines].map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')
}

const number = (value: number | null) => (value === null ? '' : String(value).replace('.', ','))

/** A number stays as it is: one below zero is no formula, and its comma no separator here. */
const cell = (text: string) => (/^-?[\d,]+$/.test(text) ? text : csvCell(text))
