import { checkConfidentiality } from '../../../kit/kernel/stops/check-confidentiality.ts'
import type { KnownPublic } from '../../../kit/kernel/stops/checked-text.ts'
import { type Block, linkRuns } from './body.ts'
import type { Finding } from './finding.ts'

/** In an address of the web other numbers are everywhere: of articles, of dates. */
const ON_THE_WEB = ['identity-number', 'private-email', 'person-in-custody', 'described-in-custody']

/** The address as words: decoded, without what only machines read. An e-mail link may hold a whole letter. */
function addressWords(href: string): string {
  const words = href.replace(/^(tel|mailto):/i, '').replace(/[-_/?&=+#]+/g, ' ')
  try {
    return decodeURIComponent(words).trim()
  } catch {
    return words.trim()
  }
}

/** What the address behind a link may not hold, where the link stands in the text. */
export function linkStops(language: string, body: Block[], known: KnownPublic): Finding[] {
  const links = linkRuns(body)
  const blocks = links.map(({ href }) => ({ kind: 'paragraph' as const, text: addressWords(href) }))
  return checkConfidentiality({ language, title: '', blocks, known }).flatMap((found) => {
    const link = links[found.block]
    const counts = link && (!/^https?:/i.test(link.href) || ON_THE_WEB.includes(found.check))
    if (!counts || found.severity !== 'stop') return []
    return [{ ...found, block: link.block, start: link.start, end: link.end, replacements: [] }]
  })
}
