import type { StrategyElement } from './element.ts'
import { siblingsOf } from './siblings.ts'

/** Who got another place among its own: counted from 1, as the page counts. `now` is everything of the kind as it stands after. */
export function movesOf(
  moved: readonly StrategyElement[],
  placed: ReadonlyMap<string, number>,
  now: readonly StrategyElement[],
): { key: string; revision: number; from: number; to: number }[] {
  const before = new Map(moved.map(({ key, position }) => [key, position]))
  return moved.flatMap((element) => {
    const siblings = siblingsOf(element, now)
    const place = (at: (one: StrategyElement) => number) => siblings.filter((one) => at(one) < at(element)).length + 1
    const from = place(({ key, position }) => before.get(key) ?? position)
    const to = place(({ key, position }) => placed.get(key) ?? position)
    return from === to ? [] : [{ key: element.key, revision: element.revision, from, to }]
  })
}
