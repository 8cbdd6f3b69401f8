import { z } from 'zod'
import { type AnswerMapping, MOST_QUESTIONS } from '../rules/answers/answer-mapping.ts'
import type { AnswerFileView, AnswerLook, AnswersWeighed } from '../rules/answers/answer-view.ts'
import { ANSWER_FAULTS } from '../rules/answers/read-answers.ts'
import { HIDDEN } from '../rules/missing.ts'

const whole = z.number().int()
const number = z.number().nullable()
const column = z.number().int().min(0).max(300)
const point = z.number().min(-1000).max(1000)

export const answerMapping = z.object({
  period: z.string().trim().max(60),
  source: z.string().trim().max(200),
  missing: z.array(z.string().trim().min(1).max(80)).max(30),
  questions: z
    .array(
      z.object({
        indicatorKey: z.string().max(90),
        columns: z.array(column).max(30),
        ...{ low: point, high: point, from: point },
        words: z.array(z.string().trim().min(1).max(80)).max(20),
        isTurned: z.boolean(),
      }),
    )
    .max(MOST_QUESTIONS),
  group: z.object({ column, kind: z.enum(['agency', 'unit']), own: z.string().trim().max(80) }).nullable(),
  weight: column.nullable(),
}) satisfies z.ZodType<AnswerMapping>

export const answerLook = z.object({
  fileName: z.string(),
  respondents: whole,
  columns: z.array(z.object({ at: whole, header: z.string(), answers: z.array(z.string()).nullable() })),
  mapping: answerMapping,
  isMappedBefore: z.boolean(),
  takenInAt: z.string().nullable(),
}) satisfies z.ZodType<AnswerLook>

export const answersWeighed = z.object({
  respondents: whole,
  values: z.array(
    z.object({
      ...{ indicatorKey: z.string(), series: z.string(), fromOn: z.string(), toOn: z.string() },
      hidden: z.enum(HIDDEN).nullable(),
      ...{ value: number, hits: number, n: number, asked: number, spread: number, low: number, high: number },
      before: number,
      outcome: z.enum(['new', 'changed', 'same']),
    }),
  ),
  faults: z.array(z.object({ code: z.enum(ANSWER_FAULTS), header: z.string(), count: whole, rows: z.array(whole) })),
}) satisfies z.ZodType<AnswersWeighed>

export const answerFileView = z.object({
  ...{ id: z.string(), fileName: z.string(), source: z.string(), respondents: whole, valuesMade: whole },
  mapping: answerMapping,
  isUndone: z.boolean(),
  at: z.string(),
}) satisfies z.ZodType<AnswerFileView>
