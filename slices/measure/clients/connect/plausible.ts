import { z } from 'zod'
import { type Ask, type AskGround, type Connector, type FoundRow, jsonIn } from '../../rules/connect/ask.ts'
import { endedAddress } from '../../rules/connect/ended-address.ts'
import { statusFault } from '../../rules/connect/status-fault.ts'

/** What a day adds to a month. People and sessions do not: the same visitor comes on several days. */
const ADDED = ['pageviews', 'events']
const PAGE = 100

const answer = z.object({
  results: z.array(z.object({ metrics: z.array(z.number().nullable()), dimensions: z.array(z.string()).default([]) })),
  meta: z.object({ total_rows: z.number().int().optional() }).loose().optional(),
})
const refusal = z.object({ error: z.string() })

/** Plausible's Stats API v2: one question an indicator and period, day by day where days add up. */
export const plausible: Connector = {
  plan: ({ settings, mapping, wanted }: AskGround) =>
    mapping.flatMap(({ metric, indicatorKey }) =>
      (wanted[indicatorKey]?.periods ?? []).map(({ fromOn, toOn }): Ask => {
        const isAdded = ADDED.includes(metric)
        const query = { site_id: settings.subject, metrics: [metric], date_range: [fromOn, toOn] }
        const paged = {
          dimensions: ['time:day'],
          include: { total_rows: true },
          pagination: { limit: PAGE, offset: 0 },
        }
        const body = JSON.stringify(isAdded ? { ...query, ...paged } : query)
        const url = new URL('api/v2/query', endedAddress(settings.address)).href
        return { url, method: 'POST', body, about: { metric, indicatorKey, fromOn, toOn }, page: 1 }
      }),
    ),
  read: (ask, { status, text }) => {
    const said = jsonIn(text)
    if (status !== 200) {
      const words = refusal.safeParse(said)
      return statusFault(status, words.success ? words.data.error : '')
    }
    if (said === null) return { fault: 'not-json', detail: '' }
    const read = answer.safeParse(said)
    if (!read.success) return { fault: 'shape', detail: '' }
    const { metric, indicatorKey, fromOn, toOn } = ask.about!
    const isAdded = ADDED.includes(metric)
    const rows = read.data.results.flatMap(({ metrics: [amount], dimensions: [day] }): FoundRow[] =>
      amount === null || amount === undefined
        ? []
        : [{ label: day ?? metric, amount, hits: null, n: null, ref: day ?? '' }],
    )
    const recipe = isAdded ? ('sum' as const) : ('entered' as const)
    const missing = rows.length === 0 && ask.page === 1 ? 'source-empty' : null
    const value = {
      type: 'value' as const,
      indicatorKey,
      series: '',
      fromOn,
      toOn,
      recipe,
      missing,
      query: asked(ask.body!),
    }
    return { found: [{ ...value, rows }], left: {}, next: isAdded ? nextOf(ask, read.data) : null }
  },
}

/** A source may give fewer rows at a time than it was asked for, so what is seen is counted. */
function nextOf(ask: Ask, { results, meta }: z.infer<typeof answer>): Ask | null {
  const body = JSON.parse(ask.body!) as { pagination: { offset: number } }
  const seen = body.pagination.offset + results.length
  const total = meta?.total_rows
  if (results.length === 0 || (total === undefined ? results.length < PAGE : seen >= total)) return null
  return { ...ask, body: JSON.stringify({ ...body, pagination: { limit: PAGE, offset: seen } }), page: ask.page + 1 }
}

/** What was asked, without which page of the answer. */
const asked = (body: string) => JSON.stringify({ ...(JSON.parse(body) as object), pagination: undefined })
