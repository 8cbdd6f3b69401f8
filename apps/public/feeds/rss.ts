import { escapeMarkup as esc } from '../../../kit/http/html.ts'
import type { Site } from '../site.ts'
import { cleanXml, type Feed, type FeedItem, pressFeed } from './feed-items.ts'

/** RSS 2.0 with the whole text as `content:encoded`, and the address of the feed itself (RSS Advisory Board's profile). */
export function rssFeed(site: Site, items: FeedItem[], feed: Feed = pressFeed(site)): string {
  const self = `${site.baseUrl}${feed.path}/rss.xml`
  const newest = items.map((item) => item.updated.getTime())
  const built = newest.length > 0 ? `\n<lastBuildDate>${rfc822(new Date(Math.max(...newest)))}</lastBuildDate>` : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${esc(cleanXml(feed.title))}</title>
<link>${esc(`${site.baseUrl}${feed.path}`)}</link>
<description>${esc(cleanXml(feed.description))}</description>
<language>nb</language>${built}
<docs>https://www.rssboard.org/rss-specification</docs>
<atom:link href="${esc(self)}" rel="self" type="application/rss+xml"/>
${items.map(itemOf).join('\n')}
</channel>
</rss>
`
}

function itemOf(item: FeedItem): string {
  return `<item>
<title>${esc(item.title)}</title>
<link>${esc(item.url)}</link>
<guid isPermaLink="false">${esc(item.id)}</guid>
<pubDate>${rfc822(item.published)}</pubDate>
<dc:language>${esc(item.language)}</dc:language>
<description>${esc(item.summary)}</description>
<content:encoded>${esc(item.html)}</content:encoded>
</item>`
}

/** Tue, 10 Mar 2026 10:30:00 +0000 */
function rfc822(at: Date): string {
  return at.toUTCString().replace('GMT', '+0000')
}
