import { escapeMarkup as esc } from '../../../kit/http/html.ts'
import type { Site } from '../site.ts'
import { cleanXml, type Feed, type FeedItem, pressFeed } from './feed-items.ts'

/** Atom 1.0 (RFC 4287). `updated` of the feed is its newest entry's, or the beginning of the feed when it is empty. */
export function atomFeed(site: Site, items: FeedItem[], feed: Feed = pressFeed(site)): string {
  const host = new URL(site.baseUrl).hostname
  const updated = new Date(Math.max(0, ...items.map((item) => item.updated.getTime())))
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">
<title>${esc(cleanXml(feed.title))}</title>
<id>tag:${esc(host)},2026:${feed.path.slice(1)}</id>
<updated>${updated.toISOString()}</updated>
<author><name>${esc(cleanXml(site.agencyName))}</name></author>
<link rel="self" type="application/atom+xml" href="${esc(`${site.baseUrl}${feed.path}/atom.xml`)}"/>
<link rel="alternate" type="text/html" href="${esc(`${site.baseUrl}${feed.path}`)}"/>
${items.map(entryOf).join('\n')}
</feed>
`
}

function entryOf(item: FeedItem): string {
  return `<entry xml:lang="${esc(item.language)}">
<title>${esc(item.title)}</title>
<id>${esc(item.id)}</id>
<link rel="alternate" type="text/html" hreflang="${esc(item.language)}" href="${esc(item.url)}"/>
<published>${item.published.toISOString()}</published>
<updated>${item.updated.toISOString()}</updated>
<summary>${esc(item.summary)}</summary>
<content type="html">${esc(item.html)}</content>
</entry>`
}
