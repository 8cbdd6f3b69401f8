import { translator } from '../../../kit/i18n/translate.ts'
import type { Site } from '../site.ts'
import { type FeedItem, feedTitle } from './feed-items.ts'

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(site: Site, items: FeedItem[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(site),
    description: translator('nb')('press:feed.description', { agency: site.agencyName }),
    home_page_url: `${site.baseUrl}/presserom`,
    feed_url: `${site.baseUrl}/presserom/feed.json`,
    language: 'nb',
    authors: [{ name: site.agencyName, url: `${site.baseUrl}/presserom` }],
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      language: item.language,
      date_published: item.published.toISOString(),
      date_modified: item.updated.toISOString(),
    })),
  })
}
