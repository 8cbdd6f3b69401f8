import { daysBetween } from '../../../../kit/kernel/local-time.ts'
import type { Recipe } from '../recompute.ts'
import type { Found, FoundMention, FoundRow, FoundValue } from './ask.ts'

/** A value put together from every answer about it. `queries` and `pages` say which. */
export type Gathered = Omit<FoundValue, 'type' | 'query' | 'recipe' | 'isDaily'> & {
  recipe: Recipe
  queries: string[]
  pages: number[]
}

/** What all pages of a run hold together, values by indicator and period in the order they came. */
export function mergeFound(pages: readonly { number: number; found: Found[] }[]): {
  values: Gathered[]
  mentions: FoundMention['mention'][]
} {
  const values = new Map<string, Gathering>()
  const mentions: FoundMention['mention'][] = []
  for (const { number, found } of pages)
    for (const one of found) {
      if (one.type === 'mention') {
        mentions.push(one.mention)
        continue
      }
      const { type, query, recipe, rows, missing, isDaily = false, ...place } = one
      const key = [place.indicatorKey, place.series, place.fromOn, place.toOn].join('\u0001')
      const known = values.get(key)
      if (!known) {
        const isLast = recipe === 'last'
        const made = { ...place, recipe: recipe === 'last' ? ('entered' as const) : recipe, missing, isLast, isDaily }
        values.set(key, { ...made, rows: [...rows], queries: [query], pages: [number] })
        continue
      }
      known.rows.push(...rows)
      known.missing ??= missing
      if (!known.queries.includes(query)) known.queries.push(query)
      if (!known.pages.includes(number)) known.pages.push(number)
    }
  return { values: [...values.values()].map(settled), mentions }
}

type Gathering = Gathered & { isLast: boolean; isDaily: boolean }

/** One part that is not available makes the whole so, where parts are added; of a level the latest row alone counts. */
function settled({ isLast, isDaily, ...value }: Gathering): Gathered {
  if (isDaily && !isLast) return ofDays(value)
  if (isLast) return { ...value, rows: latest(value.rows), missing: value.rows.length > 0 ? null : value.missing }
  return value.missing === null ? value : { ...value, rows: [] }
}

/** A sum of days. One that lacks days is lower than it was, so it is not available. */
function ofDays(value: Gathered): Gathered {
  const byDay = new Map(value.rows.map((row) => [row.ref, row]))
  const days = daysBetween(value.fromOn, value.toOn) + 1
  const lacking = byDay.size === days ? null : 'days-lacking'
  const missing = value.missing ?? lacking
  return { ...value, rows: missing === null ? [...byDay.values()] : [], missing }
}

const latest = (rows: readonly FoundRow[]) => rows.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)).slice(-1)
