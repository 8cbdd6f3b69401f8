import { z } from 'zod'
import { LEVELS } from '../rules/crisis.ts'
import { SAID_STANDINGS } from '../rules/said-standing.ts'
import { SAID_WAYS, type SituationContent, type SituationReport } from '../rules/situation.ts'
import { GROUPS } from '../rules/statement.ts'
import { PHASES } from '../rules/status.ts'
import { emptied, leftBeside } from './crisis-shapes.ts'
import { withdrawnWords, wrongWords } from './wrong-shapes.ts'

/** Shapes of the situation reports on the wire. */
const number = z.number().int()
const content = z.object({
  ...{ number: z.string(), unitName: z.string(), ownerName: z.string(), declaredAt: z.string() },
  scenario: z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() }).nullable(),
  level: z.enum(LEVELS),
  closedAt: z.string().nullable(),
  phase: z.enum(PHASES).nullable(),
  facts: z.array(
    z.object({
      ...{ id: z.string().optional(), revision: number.optional() },
      ...{ text: z.string(), source: z.string(), at: z.string() },
    }),
  ),
  unconfirmed: number,
  said: z.array(
    z.object({
      ...{ number, title: z.string(), at: z.string() },
      way: z.enum(SAID_WAYS).optional(),
      to: z.array(z.enum(GROUPS)).optional(),
      standing: z.enum(SAID_STANDINGS).optional(),
    }),
  ),
  beside: z.object({ lines: z.array(leftBeside), named: number }).optional(),
  wrong: z.array(wrongWords).optional(),
  withdrawn: z.array(withdrawnWords).optional(),
  nextAt: z.string().nullable(),
  isLate: z.boolean(),
  owed: z
    .array(z.object({ groups: z.array(z.enum(GROUPS)), dueAt: z.string(), isLate: z.boolean() }))
    .optional()
    .describe('What is promised, to whom, the first to come first; older reports lack it'),
  reach: z.array(z.object({ kind: z.string(), total: number, reached: number, unread: number.optional() })),
  asked: z.array(z.object({ question: z.string(), answer: z.string(), isUnsure: z.boolean().optional() })),
}) satisfies z.ZodType<SituationContent>
export const situationList = z.object({
  number: z.string(),
  mode: z.enum(['real', 'exercise', 'demo']),
  mayMake: z.boolean(),
  reports: z.array(
    z.object({
      number,
      content,
      digest: z.string(),
      by: z.object({ id: z.string(), name: z.string().nullable() }),
      at: z.string(),
      emptied,
    }) satisfies z.ZodType<SituationReport>,
  ),
})
export const situationMade = z.object({ number })
