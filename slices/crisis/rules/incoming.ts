import { oldestFirst } from '../../../kit/kernel/in-time.ts'
/**
 * Something about the matter: asked by the press, or by somebody who got what we sent; in an exercise by telephone as an inject; or said by
 * public media, and `where` it stands. Times are ISO.
 */
export type Incoming = {
  id: string
  from: 'press' | 'receipt' | 'call' | 'media'
  text: string
  at: string
  isAnswered: boolean
  where?: { outlet: string; address: string | null }
}
/** What is asked in much the same words. `recent`: how often it was asked in the last quarter of an hour. */
export type IncomingGroup = {
  text: string
  count: number
  recent: number
  unanswered: number
  press: number
  receipts: number
  calls: number
  /** How often media have said it, and where the last of it stands. */
  media: number
  where: { outlet: string; address: string | null }[]
  lastAt: string
}

/** So many of the places where it was said are named. */
const MOST_PLACES = 3
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
  for (const item of oldestFirst(
    items,
    ({ at }) => at,
    (_, place) => place,
  )) {
    const own = gist(item.text)
    const same = groups.find((group) => likeness(group.gist, own) >= ALIKE)
    if (same) same.items.push(item)
    else groups.push({ gist: own, items: [item] })
  }
  return groups
    .map(({ items: all }) => {
      const asked = all.filter((one) => one.from !== 'media')
      const said = all.filter((one) => one.from === 'media')
      const from = (source: Incoming['from']) => all.filter((one) => one.from === source).length
      return {
        // The words of a question stand for it; a headline only where nobody has asked.
        text: (asked[0] ?? all[0]!).text,
        count: asked.length,
        recent: asked.filter((one) => now.getTime() - Date.parse(one.at) <= RECENT_MS).length,
        unanswered: asked.filter((one) => !one.isAnswered).length,
        ...{ press: from('press'), receipts: from('receipt'), calls: from('call'), media: said.length },
        where: said
          .toReversed()
          .flatMap((one) => one.where ?? [])
          .slice(0, MOST_PLACES),
        lastAt: all.at(-1)!.at,
      }
    })
    .toSorted(
      (a, b) =>
        b.recent - a.recent ||
        b.count - a.count ||
        b.media - a.media ||
        b.lastAt.localeCompare(a.lastAt) ||
        a.text.localeCompare(b.text),
    )
}
