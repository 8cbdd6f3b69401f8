/** Fewer than this behind a language in a unit, or registered there, and who it is may be guessed; the same as units with few recipients. */
export const FEWEST_TOLD = 5

/** `count` null: too few to tell. */
export type ToldCount = { languages: string[]; count: number | null }

/**
 * Counts by language as they are told to those who do not count them: languages with few stand together, and so does the smallest of
 * the others where those few would be too few together. Nothing is lost of the sum, unless all of it is too little to tell.
 */
export function toldCounts(counts: readonly { language: string; count: number }[]): ToldCount[] {
  const inOrder = counts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
  const told = inOrder.filter(({ count }) => count >= FEWEST_TOLD)
  const few = inOrder.slice(told.length)
  const alone = told.map(({ language, count }) => ({ languages: [language], count }))
  if (few.length === 0) return alone
  // As many languages as people is one behind each.
  const tellsOne = () => sumOf(few) < FEWEST_TOLD || sumOf(few) === few.length
  while (tellsOne() && told.length > 0) few.push(told.pop()!)
  const languages = few.map(({ language }) => language).toSorted()
  return [...alone.slice(0, told.length), { languages, count: tellsOne() ? null : sumOf(few) }]
}

export type PlaceCount = { place: string | null; languages: string[]; count: number | null }

/** The same for places: those with few in all stand together without a name. */
export function toldPlaces(counts: readonly { place: string; language: string; count: number }[]): PlaceCount[] {
  const places = Map.groupBy(counts, ({ place }) => place)
  const isFew = (place: string) => sumOf(places.get(place) ?? []) < FEWEST_TOLD
  const told = [...places].flatMap(([place, own]) =>
    isFew(place) ? [] : toldCounts(own).map((one) => ({ place, ...one })),
  )
  const few = sumOf(counts.filter(({ place }) => isFew(place)))
  return few === 0 ? told : [...told, { place: null, languages: [], count: few < FEWEST_TOLD ? null : few }]
}

/** Who a segment reaches. `heads` counts inmates and convicted persons behind the units' head counts, `persons` all others. */
export type SegmentCount = {
  /** Everyone behind the choice: persons and heads, the excluded ones among them. */
  total: number
  persons: number
  heads: number
  /** Those who are not excluded, by the channel they are reached on first; `none` has no address at all. */
  byChannel: Record<string, number>
  /** How many are left out, by reason. byChannel and excluded add up to total. */
  excluded: Record<string, number>
}

export function addedUp(counts: readonly SegmentCount[]): SegmentCount {
  const all: SegmentCount = { total: 0, persons: 0, heads: 0, byChannel: {}, excluded: {} }
  for (const one of counts) {
    for (const part of ['total', 'persons', 'heads'] as const) all[part] += one[part]
    for (const table of ['byChannel', 'excluded'] as const)
      for (const [key, number] of Object.entries(one[table])) all[table][key] = (all[table][key] ?? 0) + number
  }
  return all
}

export const isFew = ({ total }: SegmentCount): boolean => total > 0 && total < FEWEST_TOLD

/** A few counted as `FEWEST_TOLD`, all on the way that most of them are reached. */
export function fewAsMost(count: SegmentCount): SegmentCount {
  const ways = (['byChannel', 'excluded'] as const).flatMap((table) =>
    Object.entries(count[table]).map(([key, number]) => ({ table, key, number })),
  )
  const [most] = ways.toSorted((a, b) => b.number - a.number)
  const [persons, heads] = count.heads > 0 ? [0, FEWEST_TOLD] : [FEWEST_TOLD, 0]
  const rounded: SegmentCount = { total: FEWEST_TOLD, persons, heads, byChannel: {}, excluded: {} }
  if (most) rounded[most.table][most.key] = FEWEST_TOLD
  return rounded
}

const sumOf = (counts: readonly { count: number }[]): number => counts.reduce((sum, { count }) => sum + count, 0)
