import type { MatrixMapping } from './matrix.ts'

/** What a column of a file of values can hold. */
export const VALUE_FIELDS = [
  'indicator',
  'period',
  'from',
  'to',
  'value',
  'hits',
  'n',
  'margin',
  'spread',
  'series',
] as const
export type ValueField = (typeof VALUE_FIELDS)[number]
/**
 * Field → position of its column, from 0. `indicatorKey` holds for every row where no column names the indicator. With a `matrix` every cell is a
 * value, and the rest says nothing.
 */
export type ValueMapping = {
  indicatorKey: string | null
  columns: Partial<Record<ValueField, number>>
  matrix?: MatrixMapping
}

/** Headers we know, bokmål, nynorsk and English. */
const KNOWN: Record<ValueField, string[]> = {
  indicator: ['indikator', 'indicator', 'kpi', 'måltall', 'måltal', 'spørsmål'],
  period: [
    'periode',
    'period',
    'år',
    'year',
    'måned',
    'månad',
    'month',
    'kvartal',
    'quarter',
    'halvår',
    'dato',
    'date',
    'dag',
    'day',
  ],
  from: ['fra', 'frå', 'from', 'fra og med', 'frå og med', 'fra dato', 'start'],
  to: ['til', 'to', 'til og med', 'til dato', 'slutt', 'end'],
  value: [
    'verdi',
    'value',
    'prosent',
    'percent',
    'andel',
    'del',
    'share',
    'gjennomsnitt',
    'mean',
    'sum',
    'resultat',
    'tall',
    'tal',
  ],
  hits: ['antall ja', 'treff', 'hits', 'positive', 'antall positive', 'teller'],
  n: ['n', 'antall svar', 'svar', 'utvalg', 'utval', 'sample', 'base', 'nevner', 'antall spurte'],
  margin: ['feilmargin', 'margin', 'feilmargin ±', 'margin of error', '±'],
  spread: ['standardavvik', 'std', 'standard deviation', 'sd'],
  series: ['serie', 'series', 'etat', 'virksomhet', 'agency', 'gjelder', 'gjeld'],
}

/** The columns as we understand their headers: exact words first, then headers that begin with one. */
export function proposeColumns(headers: readonly string[]): ValueMapping['columns'] {
  const plain = headers.map((header) =>
    header
      .toLowerCase()
      .replaceAll(/[_*:.()]/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  const columns: ValueMapping['columns'] = {}
  const taken = new Set<number>()
  for (const fits of [(h: string, w: string) => h === w, (h: string, w: string) => h.startsWith(`${w} `)])
    for (const field of VALUE_FIELDS) {
      if (columns[field] !== undefined) continue
      const at = plain.findIndex((header, i) => !taken.has(i) && KNOWN[field].some((word) => fits(header, word)))
      if (at < 0) continue
      columns[field] = at
      taken.add(at)
    }
  return columns
}

export type HeaderFault = 'empty' | 'no-rows' | 'header-missing' | 'header-twice'

/** What makes a table unusable before any row is read. A merged heading leaves the cells beside it empty. */
export function headerFault(rows: readonly string[][]): HeaderFault | null {
  const [headers, ...rest] = rows
  if (!headers || headers.every((header) => header === '')) return 'empty'
  if (rest.every((row) => row.every((cell) => cell === ''))) return 'no-rows'
  const used = headers.map((header, at) => ({
    header: header.toLowerCase(),
    isUsed: rest.some((row) => (row[at] ?? '') !== ''),
  }))
  if (used.some(({ header, isUsed }) => header === '' && isUsed)) return 'header-missing'
  const named = used.map(({ header }) => header).filter(Boolean)
  return new Set(named).size < named.length ? 'header-twice' : null
}

export const signatureOf = (headers: readonly string[]): string =>
  headers.map((one) => one.toLowerCase().trim()).join('\u001f')
