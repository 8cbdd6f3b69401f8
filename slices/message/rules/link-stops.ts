import { acrossInto, addressWords, countsInAddress } from '../../../kit/kernel/stops/address-words.ts'
import { checkConfidentiality } from '../../../kit/kernel/stops/check-confidentiality.ts'
import type { KnownPublic } from '../../../kit/kernel/stops/checked-text.ts'
import { type Block, blockTexts, linkRuns } from './body.ts'
import type { Finding } from './finding.ts'

/** What the address behind a link may not hold, where the link stands in the text. */
export function linkStops(language: string, body: Block[], known: KnownPublic): Finding[] {
  const links = linkRuns(body)
  const look = (texts: string[]) =>
    checkConfidentiality({ language, title: '', blocks: texts.map((text) => ({ kind: 'paragraph', text })), known })
  const inside = look(links.map(({ href }) => addressWords(href)))
  const texts = blockTexts(body)
  // What begins in the words of the link, or before it, and ends in its address. One at a time: links are not each other's neighbours.
  const across = links.flatMap(({ block, end, href }, at) => {
    const both = acrossInto(texts[block]!.text.slice(0, end), href)
    return look([both.text])
      .filter((found) => found.start < both.at && found.end > both.at)
      .map((found) => ({ ...found, block: at }))
  })
  const seen = new Set<string>()
  return [...inside, ...across].flatMap((found) => {
    const link = links[found.block]
    if (!link || found.severity !== 'stop' || !countsInAddress(link.href, found.check)) return []
    // The words of an address are read in several ways, so that the same is found more than once.
    const key = [link.block, link.start, found.check].join('\u0000')
    if (seen.has(key)) return []
    seen.add(key)
    return [{ ...found, block: link.block, start: link.start, end: link.end, replacements: [] }]
  })
}
