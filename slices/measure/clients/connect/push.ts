import { z } from 'zod'
import type { FoundValue, MetricMapping } from '../../rules/connect/ask.ts'
import { TOLD_MISSING } from '../../rules/missing.ts'

const number = z.number().nullable().default(null)
/** What a sender posts: values by its own names, each of a period that is over. «Not available» is a reason, never zero. */
export const pushBody = z.object({
  values: z
    .array(
      z
        .object({
          metric: z.string().min(1).max(120),
          from: z.iso.date(),
          to: z.iso.date(),
          series: z.string().trim().max(80).default(''),
          value: number,
          hits: number,
          n: number,
          missing: z.enum(TOLD_MISSING).nullable().default(null),
        })
        .refine((one) => (one.missing === null) !== (one.value === null && (one.hits === null || one.n === null)), {
          message: 'either a value, or hits and n, or missing',
        }),
    )
    .min(1)
    .max(5000),
})
export type PushBody = z.infer<typeof pushBody>

/** The values of a delivery by the mapping of its source, or the first name that nobody has mapped. */
export function readPush(
  { values }: PushBody,
  mapping: readonly MetricMapping[],
  delivery: string,
): { found: FoundValue[] } | { unknown: string } {
  const found: FoundValue[] = []
  for (const { metric, from: fromOn, to: toOn, series, value, hits, n, missing } of values) {
    const indicatorKey = mapping.find((one) => one.metric === metric)?.indicatorKey
    if (!indicatorKey) return { unknown: metric }
    const isShare = hits !== null && n !== null
    const row = { label: metric, amount: isShare ? null : value, hits, n, ref: delivery }
    const recipe = isShare ? ('share' as const) : ('entered' as const)
    const place = { indicatorKey, series, fromOn, toOn, query: `delivery ${delivery}` }
    found.push({ type: 'value', ...place, recipe, rows: missing === null ? [row] : [], missing })
  }
  return { found }
}
