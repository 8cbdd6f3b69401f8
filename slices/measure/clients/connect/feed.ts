import { type Ask, type Connector, type FoundMention, nextPage, type SourceSettings } from '../../rules/connect/ask.ts'
import { dayInOslo } from '../../rules/connect/day-in-oslo.ts'
import { mentionFrom } from '../../rules/connect/mention-from.ts'
import { readXml } from '../../rules/connect/read-xml.ts'
import { statusFault } from '../../rules/connect/status-fault.ts'
import type { XmlNode } from '../../rules/connect/xml-tag.ts'

/** RSS 0.9 to 2.0, RSS 1.0 and Atom, with Retriever's fields where they are; pages follow by `rel="next"`. */
export const feed: Connector = {
  plan: ({ settings }): Ask[] => [{ url: settings.address, method: 'GET', body: null, about: null, page: 1 }],
  read: (ask, { status, text, link }, settings) => {
    if (status === 304) return { found: [], left: {}, next: null }
    if (status !== 200) return statusFault(status)
    const read = readXml(text)
    if ('fault' in read) return { fault: read.fault, detail: '' }
    const parts = partsOf(read.root)
    if (!parts) return { fault: 'not-feed', detail: read.root.name.slice(0, 40) }
    const found: FoundMention[] = []
    const left: Record<string, number> = {}
    for (const item of parts.items) {
      const made = mentionFrom(fieldsOf(item, parts.channel, settings))
      if ('mention' in made) found.push({ type: 'mention', mention: made.mention })
      else left[made.fault] = (left[made.fault] ?? 0) + 1
    }
    return { found, left, next: nextPage(ask, link ?? linkOf(parts.channel, 'next')) }
  },
}

function partsOf(root: XmlNode): { channel: XmlNode; items: XmlNode[] } | null {
  const channel = root.children.find(({ name }) => name === 'channel')
  if (root.name === 'feed') return { channel: root, items: root.children.filter(({ name }) => name === 'entry') }
  // RSS 1.0 puts its items beside the channel.
  if (root.name === 'RDF' && channel) return { channel, items: root.children.filter(({ name }) => name === 'item') }
  if (root.name !== 'rss' || !channel) return null
  return { channel, items: channel.children.filter(({ name }) => name === 'item') }
}

/** The first child of one of these names, those with a prefix before those without: «ret:source» says more than «source». */
const textOf = (node: XmlNode, ...names: string[]): string => {
  for (const name of names) {
    const all = node.children.filter((child) => child.name === name)
    const text = (all.find(({ prefix }) => prefix !== '') ?? all[0])?.text.trim()
    if (text) return text
  }
  return ''
}

function linkOf(node: XmlNode, rel: string): string {
  const links = node.children.filter(({ name }) => name === 'link')
  const atom = links.find(({ attributes }) => attributes.href && (attributes.rel ?? 'alternate') === rel)
  return (
    atom?.attributes.href?.trim() ??
    (rel === 'alternate' ? (links.find(({ text }) => text.trim())?.text.trim() ?? '') : '')
  )
}

function fieldsOf(item: XmlNode, channel: XmlNode, settings: SourceSettings) {
  const guid = item.children.find(({ name }) => name === 'guid')
  const permanent = guid && guid.attributes.isPermaLink !== 'false' ? guid.text.trim() : ''
  const atomSource = item.children.find(({ name, children }) => name === 'source' && children.length > 0)
  const outlet = atomSource ? textOf(atomSource, 'title') : textOf(item, 'source', 'publisher')
  return {
    outlet: outlet || settings.outlet || textOf(channel, 'title'),
    day: dayInOslo(textOf(item, 'docdate', 'pubDate', 'date', 'published', 'issued', 'updated', 'modified')),
    title: textOf(item, 'title'),
    lead: textOf(item, 'dynteaser', 'description', 'summary', 'content', 'encoded'),
    url: linkOf(item, 'alternate') || permanent || item.attributes.about || '',
  }
}
