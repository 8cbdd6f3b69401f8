import { z } from 'zod'
import { BIG_STATES, BIG_STEPS } from '../rules/big-file/big-file.ts'
import type { BigFileView } from '../rules/big-file/big-file-view.ts'
import { VALUE_FIELDS } from '../rules/import/columns.ts'
import { ROW_FAULTS } from '../rules/import/read-row.ts'
import { MENTION_FAULTS } from '../rules/media/mention.ts'
import { mapping } from './import-shapes.ts'

const whole = z.number().int()
const number = z.number().nullable()

const outcome = z.object({
  counts: z.object({ new: whole, changed: whole, same: whole, faulty: whole }),
  values: z.array(
    z.object({
      ...{ indicatorKey: z.string(), series: z.string(), new: whole, changed: whole, same: whole },
      ...{ fromOn: z.string(), toOn: z.string(), before: number, after: number },
    }),
  ),
  mentions: z
    .object({
      outlets: z.array(z.object({ outlet: z.string(), new: whole, known: whole })),
      ...{ outletCount: whole, firstOn: z.string().nullable(), lastOn: z.string().nullable(), ours: whole },
    })
    .nullable(),
})

export const bigFileView = z.object({
  id: z.string(),
  what: z.enum(['values', 'mentions']),
  fileName: z.string(),
  state: z.enum(BIG_STATES),
  bytes: whole,
  headers: z.array(z.string()),
  samples: z.array(z.array(z.string())),
  mapping,
  source: z.string(),
  isMappedBefore: z.boolean(),
  takenInAt: z.string().nullable(),
  rowsRead: whole,
  rowsAbout: whole.nullable(),
  outcome: outcome.nullable(),
  samplesOf: z.object({
    values: z.array(
      z.object({
        ...{ row: whole, outcome: z.enum(['new', 'changed']), indicatorKey: z.string(), fromOn: z.string() },
        ...{ toOn: z.string(), before: number, value: number },
      }),
    ),
    mentions: z.array(z.object({ row: whole, outlet: z.string(), publishedOn: z.string(), title: z.string() })),
  }),
  faults: z.array(
    z.object({
      row: whole,
      field: z.enum([...VALUE_FIELDS, 'row', 'mention']),
      code: z.enum([...ROW_FAULTS, ...MENTION_FAULTS]),
      cells: z.array(z.string()),
    }),
  ),
  fault: z.string().nullable(),
  faultRow: whole.nullable(),
  made: whole,
  appliedAt: z.string().nullable(),
  mentionImportId: z.string().nullable(),
  steps: z.array(z.enum(BIG_STEPS)),
}) satisfies z.ZodType<BigFileView>
