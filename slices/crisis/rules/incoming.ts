/** Something that was asked about the matter: by the press, or by somebody who got what we sent; or, in an exercise, by telephone as an inject. Times are ISO. */
export type Incoming = { id: string; from: 'press' | 'receipt' | 'call'; text: string; at: string; isAnswered: boolean }
/** What is asked in much the same words. `recent`: how often in the last quarter of an hour. */
export type IncomingGroup = {
  text: string
  count: number
  recent: number
  unanswered: number
  press: number
  receipts: number
  calls: number
  lastAt: string
}

const RECENT_MS = 15 * 60_000
/** At least so much of their words must be the same. */
const ALIKE = 0.5
/** Words that say nothing of what is asked. */
const EMPTY = new Set(
  'dag dagen morgen kveld natt også idag alle andre bare blir dere dette eller etter fikk for fra från får gjelder har hvem hvis hvor hva hvordan hvorfor ikke ikkje ingen kan kva kven korleis kvifor med mer men noe noen noko nokon når oss over skal som til ved vet vil være vært what when where which who how have has are the and you does did any'.split(
    ' ',
  ),
)

/** The words that say what is asked, cut to their beginnings so that endings do not count. */
function gist(text: string): Set<string> {
  const words = text.toLocaleLowerCase('nb').match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => word.length > 2 && !EMPTY.has(word)).map((word) => word.slice(0, 5)))
}

function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/** Put together what is asked in much the same words: what most ask in the last quarter of an hour first, then by how many. */
export function groupIncoming(items: readonly Incoming[], now: Date): IncomingGroup[] {
  const groups: { gist: Set<string>; items: Incoming[] }[] = []
  for (const item of items.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const own = gist(item.text)
    const same = groups.find((group) => likeness(group.gist, own) >= ALIKE)
    if (same) same.items.push(item)
    else groups.push({ gist: own, items: [item] })
  }
  return groups
    .map(({ items: asked }) => ({
      text: asked[0]!.text,
      count: asked.length,
      recent: asked.filter((one) => now.getTime() - Date.parse(one.at) <= RECENT_MS).length,
      unanswered: asked.filter((one) => !one.isAnswered).length,
      press: asked.filter((one) => one.from === 'press').length,
      receipts: asked.filter((one) => one.from === 'receipt').length,
      calls: asked.filter((one) => one.from === 'call').length,
      lastAt: asked.at(-1)!.at,
    }))
    .toSorted((a, b) => b.recent - a.recent || b.count - a.count || b.lastAt.localeCompare(a.lastAt))
}
