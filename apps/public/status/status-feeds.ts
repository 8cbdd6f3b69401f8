import { escapeMarkup } from '../../../kit/http/html.ts'
import { formatMoment } from '../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../kit/i18n/keep-together.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { PublicStatus, Run } from '../../../slices/crisis/index.ts'
import { cleanXml, type Feed, type FeedItem, marked } from '../feeds/feed-items.ts'
import type { Site } from '../site.ts'
import { promiseNote } from './promise-note.ts'
import { paragraphs } from './status-page.ts'
import { statusPath } from './status-paths.ts'
import { correctedIn, courseOf, languagesOfStatus, statusWords } from './status-words.ts'

export function statusFeed(site: Site): Feed {
  const t = translator('nb')
  return {
    title: marked(site, t('crisis:status.feed.title', { agency: site.agencyName }), 'nb'),
    description: t('crisis:status.list.about', { agency: site.agencyName }),
    path: '/status',
  }
}

/** One entry for each thing said in each language that it is written in, the newest first; what is wrong by now says so before its words. */
export function statusItems(site: Site, rows: PublicStatus[]): FeedItem[] {
  const corrected = correctedIn(rows)
  const runs = runsOf(rows)
  return rows.flatMap((row) =>
    languagesOfStatus(row).map((language) => {
      const t = translator(language)
      const { words } = statusWords(row, language)
      const correctedAt = corrected.get(row.id)
      const at = correctedAt && keepTogether(formatMoment(correctedAt, language))
      const time = row.withdrawn_at ? null : promiseNote(runs.get(row.id)!, row.approved_at, language)
      const note = [at ? t('crisis:status.public.corrected', { at }) : '', time ?? ''].filter(Boolean).join(' ')
      const body = paragraphs([note, words.text].filter(Boolean).join('\n'))
        .map((part) => part.text)
        .join('')
      const title = correctedAt ? t('press:list.corrected-title', { title: words.title }) : words.title
      return {
        id: `tag:${new URL(site.baseUrl).hostname},2026:status/${row.key}/${row.number}/${language}`,
        url: site.baseUrl + statusPath(row.key, language),
        language,
        title: marked(site, cleanXml(title), language),
        summary: cleanXml([note, words.text.slice(0, 300)].filter(Boolean).join(' ')),
        html: cleanXml(`<div lang="${escapeMarkup(language)}">${body}</div>`),
        published: row.approved_at,
        updated: row.withdrawn_at ?? correctedAt ?? row.approved_at,
      }
    }),
  )
}

/** What became of what each version promised, by its id. */
export function runsOf(rows: readonly PublicStatus[]): Map<string, Run> {
  const keys = [...new Set(rows.map((row) => row.key))]
  return new Map(
    keys.flatMap((key) => {
      const { told } = courseOf(
        rows.filter((row) => row.key === key),
        0,
      )
      return told.map(({ version, run }) => [version.id, run] as const)
    }),
  )
}
