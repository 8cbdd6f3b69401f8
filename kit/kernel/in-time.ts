type Moment = Date | number | string
/** What decides between those of the same instant: an id, a number, or the place they had. */
type KeyOf<Item> = (item: Item, place: number) => string | number

/** By a time, the oldest first, and by a second key among those of the same instant. Times as text have one form. */
export const oldestFirst = <Item>(items: readonly Item[], timeOf: (item: Item) => Moment, keyOf: KeyOf<Item>): Item[] =>
  inOrder(items, timeOf, keyOf, 1)

/** By a time, the newest first; the second key grows all the same. */
export const newestFirst = <Item>(items: readonly Item[], timeOf: (item: Item) => Moment, keyOf: KeyOf<Item>): Item[] =>
  inOrder(items, timeOf, keyOf, -1)

function inOrder<Item>(
  items: readonly Item[],
  timeOf: (item: Item) => Moment,
  keyOf: KeyOf<Item>,
  direction: 1 | -1,
): Item[] {
  return items
    .map((item, place) => ({ item, time: timeOf(item), key: keyOf(item, place) }))
    .toSorted((a, b) => direction * compare(a.time, b.time) || compare(a.key, b.key))
    .map(({ item }) => item)
}

const compare = (a: Moment, b: Moment): number => (a < b ? -1 : a > b ? 1 : 0)
