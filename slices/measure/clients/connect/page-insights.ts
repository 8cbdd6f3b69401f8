import { z } from 'zod'
import { daysBetween, shiftDays } from '../../../../kit/kernel/local-time.ts'
import { type Ask, type AskGround, type Connector, type FoundRow, jsonIn, nextPage } from '../../rules/connect/ask.ts'
import { endedAddress } from '../../rules/connect/ended-address.ts'
import { statusFault } from '../../rules/connect/status-fault.ts'

/** Days that one question may span; the platform gives no more at a time. */
const MOST_DAYS = 90
/** A level at a moment, such as followers, is as it was on the last day; what happened is added day by day. */
const LEVELS = /(^|_)(fans|follows|followers|followers_count)$/
/** People: whoever saw something on three days is one of them, so days are not added. The platform counts them over 28 days. */
const PEOPLE = /(^|_)(unique|uniques|reach)(_|$)/
const periodOf = (metric: string) => (PEOPLE.test(metric) ? 'days_28' : 'day')

const number = z.union([z.number(), z.record(z.string(), z.number())])
const answer = z.object({
  data: z.array(
    z.object({
      name: z.string(),
      period: z.string(),
      values: z.array(z.object({ value: number.optional(), end_time: z.string().optional() }).loose()),
    }),
  ),
  paging: z.object({ next: z.string().optional() }).loose().optional(),
})
const refusal = z.object({ error: z.object({ code: z.number(), message: z.string() }).loose() })
/** Codes by which the platform asks for fewer questions, and by which it says that the key no longer opens. */
const LIMITS = [4, 17, 32, 613]
const KEYS = [10, 190, 200]
const UNKNOWN_METRIC = 100
const GONE = 'withdrawn'

/**
 * Page insights as Graph-like interfaces give them. A metric that was withdrawn is not available, never zero; nor is a sum with days missing.
 * Limits come as codes in the answer, often with 403: what it says goes before its status.
 */
export const pageInsights: Connector = {
  plan: ({ settings, mapping, wanted }: AskGround) =>
    mapping.flatMap(({ metric, indicatorKey }) =>
      (wanted[indicatorKey]?.periods ?? []).flatMap(({ fromOn, toOn }) =>
        parts(fromOn, toOn).map(([since, until]): Ask => {
          const url = new URL(`${encodeURIComponent(settings.subject)}/insights`, endedAddress(settings.address))
          for (const [name, value] of Object.entries({
            metric,
            period: periodOf(metric),
            since,
            until: shiftDays(until, 1),
          }))
            url.searchParams.set(name, value)
          return { url: url.href, method: 'GET', body: null, about: { metric, indicatorKey, fromOn, toOn }, page: 1 }
        }),
      ),
    ),
  read: (ask, { status, text }) => {
    const said = jsonIn(text)
    const refused = refusal.safeParse(said)
    if (refused.success) return ofRefusal(ask, refused.data.error)
    if (status !== 200) return statusFault(status)
    if (said === null) return { fault: 'not-json', detail: '' }
    const read = answer.safeParse(said)
    if (!read.success) return { fault: 'shape', detail: '' }
    const { metric, fromOn, toOn } = ask.about!
    const asked = periodOf(metric)
    const rows = read.data.data
      .filter(({ name, period }) => name === metric && period === asked)
      .flatMap(({ values }) => values.flatMap(rowOf))
      .filter(({ ref }) => ref >= fromOn && ref <= toOn)
    const next = rows.length === 0 ? null : nextPage(ask, read.data.paging?.next)
    return { found: [foundOf(ask, rows, null)], left: {}, next: next && isBeyond(next, toOn) ? null : next }
  },
}

/** The platform always names a next page: after the period it is the days that follow. */
function isBeyond(next: Ask, toOn: string): boolean {
  const since = new URL(next.url).searchParams.get('since')
  if (!since) return false
  return (/^\d+$/.test(since) ? new Date(Number(since) * 1000).toISOString() : since).slice(0, 10) > toOn
}

function parts(fromOn: string, toOn: string): [string, string][] {
  const found: [string, string][] = []
  for (let since = fromOn; since <= toOn; since = shiftDays(since, MOST_DAYS)) {
    const whole = shiftDays(since, MOST_DAYS - 1)
    found.push([since, daysBetween(whole, toOn) < 0 ? toOn : whole])
  }
  return found
}

/** The day that a value is of: it is given at the end of it, which is the morning after. */
function rowOf({
  value,
  end_time: end,
}: {
  value?: z.infer<typeof number> | undefined
  end_time?: string | undefined
}): FoundRow[] {
  const at = end === undefined ? Number.NaN : Date.parse(end)
  if (value === undefined || Number.isNaN(at)) return []
  const day = new Date(at - 86_400_000).toISOString().slice(0, 10)
  const amount = typeof value === 'number' ? value : Object.values(value).reduce((sum, one) => sum + one, 0)
  return [{ label: day, amount, hits: null, n: null, ref: day }]
}

function ofRefusal(ask: Ask, { code, message }: { code: number; message: string }): ReturnType<Connector['read']> {
  if (LIMITS.includes(code)) return { waitSeconds: 3600 }
  if (KEYS.includes(code)) return { fault: 'refused', detail: message }
  if (code === UNKNOWN_METRIC && /metric/i.test(message))
    return { found: [foundOf(ask, [], GONE)], left: {}, next: null }
  return { fault: 'status', detail: message }
}

function foundOf(ask: Ask, rows: FoundRow[], missing: string | null) {
  const { metric, indicatorKey, fromOn, toOn } = ask.about!
  const isSum = !LEVELS.test(metric) && !PEOPLE.test(metric)
  const recipe = isSum ? ('sum' as const) : ('last' as const)
  const none = rows.length === 0 && ask.page === 1 ? 'source-empty' : null
  const said = missing ?? none
  return {
    type: 'value' as const,
    isDaily: isSum,
    indicatorKey,
    series: '',
    fromOn,
    toOn,
    recipe,
    rows,
    missing: said,
    query: ask.url,
  }
}
