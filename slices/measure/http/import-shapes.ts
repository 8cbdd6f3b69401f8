import { z } from 'zod'
import { VALUE_FIELDS, type ValueMapping } from '../rules/import/columns.ts'
import { MATRIX_ROWS } from '../rules/import/matrix.ts'
import { ROW_FAULTS } from '../rules/import/read-row.ts'

const at = z.number().int().min(0).max(60).optional()
const columns = z.object(
  Object.fromEntries(VALUE_FIELDS.map((field) => [field, at])) as Record<(typeof VALUE_FIELDS)[number], typeof at>,
)
const matrix = z.object({
  rows: z.enum(MATRIX_ROWS),
  label: z.number().int().min(0).max(60),
  columns: z.array(z.number().int().min(0).max(60)).max(60),
  period: z.string().trim().max(60),
  n: z.string().trim().max(30),
  own: z.string().trim().max(80),
  names: z.record(z.string().max(300), z.string().max(90)),
})
export const mapping = z.object({ indicatorKey: z.string().max(90).nullable(), columns, matrix: matrix.optional() })
export const importMapping = z.object({ mapping, source: z.string().trim().max(200) })

/** The mapping without the columns that nobody named. */
export function saidMapping({ indicatorKey, columns, matrix }: z.infer<typeof mapping>): ValueMapping {
  const named = Object.entries(columns).filter(([, at]) => at !== undefined)
  const said = { indicatorKey, columns: Object.fromEntries(named) as ValueMapping['columns'] }
  return matrix ? { ...said, matrix } : said
}

export const importView = z.object({
  id: z.string(),
  fileName: z.string(),
  state: z.enum(['uploaded', 'applied', 'undone']),
  headers: z.array(z.string()),
  samples: z.array(z.array(z.string())),
  mapping,
  labels: z.array(z.string()),
  source: z.string(),
  isMappedBefore: z.boolean(),
  takenInAt: z.string().nullable(),
  counts: z.object({ new: z.number(), changed: z.number(), same: z.number(), faulty: z.number() }),
  lines: z.array(
    z.object({
      row: z.number().int(),
      column: z.string().nullable(),
      cells: z.array(z.string()),
      outcome: z.enum(['new', 'changed', 'same', 'faulty']),
      faults: z.array(z.object({ field: z.enum([...VALUE_FIELDS, 'row']), code: z.enum(ROW_FAULTS) })),
      indicatorKey: z.string().nullable(),
      series: z.string(),
      fromOn: z.string().nullable(),
      toOn: z.string().nullable(),
      value: z.number().nullable(),
      isHidden: z.boolean(),
      before: z.number().nullable(),
    }),
  ),
  valuesMade: z.number().int(),
  appliedAt: z.string().nullable(),
})
