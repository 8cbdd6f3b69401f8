import type { Recipe } from '../recompute.ts'
import type { Found, FoundMention, FoundRow, FoundValue } from './ask.ts'

/** A value put together from every answer about it. `queries` and `pages` say which. */
export type Gathered = Omit<FoundValue, 'type' | 'query' | 'recipe'> & {
  recipe: Recipe
  queries: string[]
  pages: number[]
}

/** What all pages of a run hold together, values by indicator and period in the order they came. */
export function mergeFound(pages: readonly { number: number; found: Found[] }[]): {
  values: Gathered[]
  mentions: FoundMention['mention'][]
} {
  const values = new Map<string, Gathered & { isLast: boolean }>()
  const mentions: FoundMention['mention'][] = []
  for (const { number, found } of pages)
    for (const one of found) {
      if (one.type === 'mention') {
        mentions.push(one.mention)
        continue
      }
      const { type, query, recipe, rows, missing, ...place } = one
      const key = [place.indicatorKey, place.series, place.fromOn, place.toOn].join('\u0001')
      const known = values.get(key)
      if (!known) {
        const isLast = recipe === 'last'
        const made = { ...place, recipe: recipe === 'last' ? ('entered' as const) : recipe, missing, isLast }
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

/** One part that is not available makes the whole so, where parts are added; of a level the latest row alone counts. */
function settled({ isLast, ...value }: Gathered & { isLast: boolean }): Gathered {
  if (isLast) return { ...value, rows: latest(value.rows), missing: value.rows.length > 0 ? null : value.missing }
  return value.missing === null ? value : { ...value, rows: [] }
}

const latest = (rows: readonly FoundRow[]) => rows.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)).slice(-1)
