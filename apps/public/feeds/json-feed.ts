import type { Site } from '../site.ts'
import { type Feed, type FeedItem, pressFeed } from './feed-items.ts'

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(site: Site, items: FeedItem[], feed: Feed = pressFeed(site)): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: `${site.baseUrl}${feed.path}`,
    feed_url: `${site.baseUrl}${feed.path}/feed.json`,
    language: 'nb',
    authors: [{ name: site.agencyName, url: `${site.baseUrl}${feed.path}` }],
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
