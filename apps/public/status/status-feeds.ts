import { escapeMarkup } from '../../../kit/http/html.ts'
import { formatMoment } from '../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../kit/i18n/keep-together.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { newestFirst } from '../../../kit/kernel/in-time.ts'
import type { PublicStatus } from '../../../slices/crisis/index.ts'
import { cleanXml, type Feed, type FeedItem, marked } from '../feeds/feed-items.ts'
import type { Site } from '../site.ts'
import { lastChange, type Promised, promiseNote } from './promise-note.ts'
import { paragraphs } from './status-page.ts'
import { statusPath } from './status-paths.ts'
import { courseOf, languagesOfStatus, statusWords, titleWith, worthIn } from './status-words.ts'

export function statusFeed(site: Site): Feed {
  const t = translator('nb')
  return {
    title: marked(site, t('crisis:status.feed.title', { agency: site.agencyName }), 'nb'),
    description: t('crisis:status.list.about', { agency: site.agencyName }),
    path: '/status',
  }
}

/**
 * One entry for each message in each language that it is written in, the newest first: a new time or one more language is the same message.
 * What is wrong by now says so before its words.
 */
export function statusItems(site: Site, rows: PublicStatus[]): FeedItem[] {
  const worths = worthIn(rows)
  const newest = toldIn(rows).filter((one) => !one.isRepeated)
  const items = newest.flatMap(({ version: { row }, run }) =>
    languagesOfStatus(row).map((language) => {
      const t = translator(language)
      const said = { at: new Date(run.saidAt), language }
      const { words } = statusWords(row, language)
      const worth = worths.get(row.id)
      const at = worth && keepTogether(formatMoment(worth.at, language))
      const time = row.withdrawn_at ? null : promiseNote(run, said)
      const note = [worth ? t(`crisis:status.public.${worth.standing}`, { at }) : '', time ?? '']
        .filter(Boolean)
        .join(' ')
      const body = paragraphs([note, words.text].filter(Boolean).join('\n'))
        .map((part) => part.text)
        .join('')
      return {
        id: `tag:${new URL(site.baseUrl).hostname},2026:status/${row.key}/${run.number}/${language}`,
        url: site.baseUrl + statusPath(row.key, language),
        language,
        title: marked(site, cleanXml(titleWith(worth, words.title, language)), language),
        summary: cleanXml([note, words.text.slice(0, 300)].filter(Boolean).join(' ')),
        html: cleanXml(`<div lang="${escapeMarkup(language)}">${body}</div>`),
        published: said.at,
        updated: row.withdrawn_at ?? lastChange([worth?.at, row.approved_at], run),
      }
    }),
  )
  return newestFirst(
    items,
    ({ published }) => published,
    (_, place) => place,
  )
}

/** What became of what each version promised, by its id. */
export const runsOf = (rows: readonly PublicStatus[]): Map<string, Promised> =>
  new Map(toldIn(rows).map(({ version, run }) => [version.id, run]))

/** Of versions of many crises: each in the course of its own, with what is next there. */
const toldIn = (rows: readonly PublicStatus[]) =>
  [...Map.groupBy(rows, (row) => row.key).values()].flatMap((versions) => {
    const { told, next } = courseOf(versions, Date.now())
    return told.map((one) => ({ ...one, run: { ...one.run, next } }))
  })
