import { escapeMarkup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import type { PublicStatus } from '../../../slices/crisis/index.ts'
import { cleanXml, type Feed, type FeedItem, marked } from '../feeds/feed-items.ts'
import type { Site } from '../site.ts'
import { paragraphs } from './status-page.ts'
import { statusPath } from './status-paths.ts'

export function statusFeed(site: Site): Feed {
  const t = translator('nb')
  return {
    title: marked(site, t('crisis:status.feed.title', { agency: site.agencyName }), 'nb'),
    description: t('crisis:status.list.about', { agency: site.agencyName }),
    path: '/status',
  }
}

/** One entry for each thing said in each language that it is written in, the newest first. */
export function statusItems(site: Site, rows: PublicStatus[]): FeedItem[] {
  return rows.flatMap((row) =>
    LANGUAGES.flatMap((language) => {
      const words = row.texts[language]
      if (!words) return []
      const body = paragraphs(words.text)
        .map((part) => part.text)
        .join('')
      return {
        id: `tag:${new URL(site.baseUrl).hostname},2026:status/${row.key}/${row.number}/${language}`,
        url: site.baseUrl + statusPath(row.key, language),
        language,
        title: marked(site, cleanXml(words.title), language),
        summary: cleanXml(words.text.slice(0, 300)),
        html: cleanXml(`<div lang="${escapeMarkup(language)}">${body}</div>`),
        published: row.approved_at,
        updated: row.approved_at,
      }
    }),
  )
}
