import { z } from 'zod'
import { type Answer, BREADTHS, LEVELS, QUESTIONS, SUBJECT_KINDS } from '../rules/analysis.ts'
import type { AnalysisView } from '../rules/analysis-view.ts'

/** Shapes on the wire. `satisfies` holds them to the types that the browser reads. */
const key = z.string().min(1).max(200)
const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
const person = z.object({ id: z.string(), name: z.string().nullable() })

export const subject = z.object({ kind: z.enum(SUBJECT_KINDS), id: key })
export const groupKeys = z.object({ groupKeys: z.array(key).min(1).max(100) })

const answerFields = {
  interest: z.enum(LEVELS).nullable(),
  influence: z.enum(LEVELS).nullable(),
  breadth: z.enum(BREADTHS).nullable(),
  channelKeys: z.array(key).max(50),
  shaping: z.string().max(2000),
}
export const answer = z.object(answerFields) satisfies z.ZodType<Answer>

export const analysisView = z.object({
  subject,
  rows: z.array(
    z.object({
      ...answerFields,
      groupKey: z.string(),
      names,
      isInStrategy: z.boolean(),
      missing: z.array(z.enum(QUESTIONS)),
      revision: z.number().int(),
      answeredBy: person,
      answeredAt: z.string(),
    }),
  ),
  done: z.object({ by: person, at: z.string() }).nullable(),
  groups: z.array(
    z.object({
      key: z.string(),
      names,
      parentKey: z.string().nullable(),
      circle: z.enum(['inner', 'outer']).nullable(),
      isNamed: z.boolean(),
    }),
  ),
  channels: z.array(
    z.object({ key: z.string(), names, kind: z.enum(['channel', 'instrument']), groupKeys: z.array(z.string()) }),
  ),
  reach: z.array(
    z.object({ groupKey: z.string(), channelKey: z.string(), reached: z.number().int(), of: z.number().int() }),
  ),
  mayEdit: z.boolean(),
}) satisfies z.ZodType<AnalysisView>
