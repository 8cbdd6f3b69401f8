import { z } from 'zod'
import type { ResultsView, TextsView } from '../rules/survey/survey-view.ts'

/** Shapes of results on the wire. */
const number = z.number().nullable()
const share = { hits: z.number(), share: z.number(), low: z.number(), high: z.number() }
export const split = z.object({ by: z.string().max(24).optional() })
export const weighting = z.object({
  question: z.string().max(24),
  population: z.record(z.string().max(24), z.number().min(0).max(10_000_000)),
})
export const results = z.object({
  answers: z.number().int(),
  by: z.string().nullable(),
  weighting: weighting.nullable(),
  previousClosedOn: z.string().nullable(),
  questions: z.array(
    z.object({
      key: z.string(),
      n: number,
      effective: number,
      options: z.array(z.object({ key: z.string(), ...share })),
      favourable: z.object(share).nullable(),
      change: z
        .object({ before: z.number(), change: z.number(), low: z.number(), high: z.number(), carries: z.boolean() })
        .nullable(),
      groups: z.array(z.object({ key: z.string(), n: number, hits: number, low: number, high: number })).nullable(),
    }),
  ),
}) satisfies z.ZodType<ResultsView>
export const texts = z.object({
  erasedOn: z.string().nullable(),
  erasesOn: z.string().nullable(),
  questions: z.array(z.object({ key: z.string(), count: z.number().int(), texts: z.array(z.string()) })),
}) satisfies z.ZodType<TextsView>
