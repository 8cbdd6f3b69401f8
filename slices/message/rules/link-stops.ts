import { addressWords, countsInAddress } from '../../../kit/kernel/stops/address-words.ts'
import { checkConfidentiality } from '../../../kit/kernel/stops/check-confidentiality.ts'
import type { KnownPublic } from '../../../kit/kernel/stops/checked-text.ts'
import { type Block, linkRuns } from './body.ts'
import type { Finding } from './finding.ts'

/** What the address behind a link may not hold, where the link stands in the text. */
export function linkStops(language: string, body: Block[], known: KnownPublic): Finding[] {
  const links = linkRuns(body)
  const blocks = links.map(({ href }) => ({ kind: 'paragraph' as const, text: addressWords(href) }))
  const seen = new Set<string>()
  return checkConfidentiality({ language, title: '', blocks, known }).flatMap((found) => {
    const link = links[found.block]
    if (!link || found.severity !== 'stop' || !countsInAddress(link.href, found.check)) return []
    // The words of an address are read in two ways, so that the same may be found twice.
    const key = [link.block, link.start, found.check, found.excerpt].join('\u0000')
    if (seen.has(key)) return []
    seen.add(key)
    return [{ ...found, block: link.block, start: link.start, end: link.end, replacements: [] }]
  })
}
