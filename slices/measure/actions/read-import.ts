import type { Database } from '../../../kit/db/database.ts'
import { dayOf } from '../../organisation/index.ts'
import { MELTED, MELTED_WIDTH, meltRow } from '../rules/import/matrix.ts'
import { type RowFault, type RowGround, type RowValue, readValueRow } from '../rules/import/read-row.ts'
import { isHidden } from '../rules/missing.ts'
import { isTooFew } from '../rules/small-value.ts'
import { type ImportFile, importRows } from '../store/imports.ts'
import { type DefinitionRow, definitionsOf, type IndicatorRow, indicatorsInUse } from '../store/indicators.ts'
import { currentValues, type StoredValue } from '../store/values.ts'

/** A row of a file, what it says, and the value that stands for the same period now. */
export type ImportReading = {
  row: number
  /** In a table with a value in every cell, the letter of the column. */
  column: string | null
  cells: string[]
  faults: RowFault[]
  value: RowValue | null
  /** Fewer than ten answered: that is all that is kept of it. */
  isHidden: boolean
  standing: StoredValue | null
}
export type ReadImport = {
  readings: ImportReading[]
  indicators: Map<string, { indicator: IndicatorRow; definition: DefinitionRow }>
}

type Indicators = ReadImport['indicators']

/** What rows are read by: the mapping, the indicators by every name they go by, and the day. */
export async function importGround(
  db: Database,
  { mapping, headers }: Pick<ImportFile, 'mapping' | 'headers'>,
  now: Date,
): Promise<{ ground: RowGround; indicators: Indicators }> {
  const rows = await indicatorsInUse(db)
  const definitions = await definitionsOf(
    db,
    rows.map((row) => row.key),
  )
  const indicators: Indicators = new Map(
    rows.map((indicator) => {
      const definition = definitions.findLast((one) => one.indicator_key === indicator.key)!
      return [indicator.key, { indicator, definition }] as const
    }),
  )
  const names: Record<string, RowGround['indicators'][string]> = {}
  for (const [key, { definition }] of indicators)
    for (const word of [key, ...Object.values(definition.names)])
      if (word) names[word.toLowerCase()] ??= { key, scale: definition.scale }
  const shape = mapping.matrix ? { mapping: MELTED, width: MELTED_WIDTH } : { mapping, width: headers.length }
  return { ground: { ...shape, indicators: names, today: dayOf(now) }, indicators }
}

/** Every row of the file by its mapping, beside what stands now. The same period twice in the file is a fault of the second. */
export async function readImport(db: Database, file: ImportFile, now: Date): Promise<ReadImport> {
  const { ground, indicators } = await importGround(db, file, now)
  const keys = [...indicators.keys()]
  const standing = new Map((await currentValues(db, keys)).map((one) => [placeOf(one, one.version), one]))
  const seen = new Set<string>()
  const { matrix } = file.mapping
  const stored = await importRows(db, file.id)
  const cellRows = matrix
    ? stored.flatMap((one) => meltRow(one, matrix, file.headers))
    : stored.map(({ row, cells }) => ({ row, column: null, cells, read: cells }))
  const readings = cellRows.map(({ row, column, cells, read: written }): ImportReading => {
    const read = readValueRow(written, ground)
    const shown = { row, column, cells, isHidden: false }
    if ('faults' in read) return { ...shown, faults: read.faults, value: null, standing: null }
    const { value } = read
    const { version, scale } = indicators.get(value.indicatorKey)!.definition
    const place = placeOf(
      { indicator_key: value.indicatorKey, series: value.series, from_on: value.fromOn, to_on: value.toOn },
      version,
    )
    if (seen.has(place)) return { ...shown, faults: [{ field: 'row', code: 'twice' }], value: null, standing: null }
    seen.add(place)
    const stands = standing.get(place) ?? null
    const { figures, asked } = value
    const isSmall = figures ? isTooFew(scale, { ...figures, asked }) : isHidden(stands?.missing ?? null)
    return { ...shown, faults: [], value, isHidden: isSmall, standing: stands }
  })
  return { readings, indicators }
}

type Placed = Pick<StoredValue, 'indicator_key' | 'series' | 'from_on' | 'to_on'>
const placeOf = ({ indicator_key, series, from_on, to_on }: Placed, version: number) =>
  [indicator_key, version, series, from_on, to_on].join('\u0001')

/** Does the file say what stands already? Then nothing is written, however often it is taken in. */
export function isSame({ value, standing, isHidden }: ImportReading): boolean {
  if (!value || !standing) return false
  return sameFigures(isHidden ? null : value.figures, standing)
}

type Compared = Pick<StoredValue, 'value' | 'hits' | 'n' | 'margin' | 'spread'>

/** Are these the numbers that stand? None are the same as none. */
export function sameFigures(figures: (Compared & { value: number }) | null, standing: Compared): boolean {
  if (!figures) return standing.value === null
  const same = (a: number | null, b: number | null) => a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-9)
  return (['value', 'hits', 'n', 'margin', 'spread'] as const).every((of) => same(figures[of], standing[of]))
}
