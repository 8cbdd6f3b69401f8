import type { Database } from '../../../kit/db/database.ts'
import { LANGUAGES, type Mode } from '../../../kit/kernel/caller.ts'
import { type PublicStatus, publicStatus, publicStatusQuestions } from '../../../slices/crisis/index.ts'
import { answeringFor } from '../../../slices/press/index.ts'
import { atomFeed } from '../feeds/atom.ts'
import { jsonFeed } from '../feeds/json-feed.ts'
import { rssFeed } from '../feeds/rss.ts'
import type { Made } from '../kept-bytes.ts'
import type { Site } from '../site.ts'
import { capIndex, capMessage, capPath } from './status-cap.ts'
import { statusFeed, statusItems } from './status-feeds.ts'
import { statusListPage } from './status-list-page.ts'
import { statusPage } from './status-page.ts'
import { statusListPath, statusPath } from './status-paths.ts'

const HTML = 'text/html; charset=utf-8'
const FEED_SIZE = 60
const MOST_LISTED = 500
export type StatusSource = { db: Database; mode: Mode; site: Site }
/** What makes the answer of an address; null where nothing stands. */
export type Maker = () => Promise<Made | null>

/** Every address of the status pages that does not depend on a crisis, and what makes it. */
export function sharedFiles({ db, mode, site }: StatusSource): Map<string, Maker> {
  const newest = () => publicStatus(db, mode, { last: true, most: MOST_LISTED })
  // Whole courses are read, so that an entry is the same whatever has come since.
  const items = async () => statusItems(site, await publicStatus(db, mode, { most: MOST_LISTED })).slice(0, FEED_SIZE)
  const feed = statusFeed(site)
  const made = (type: string, text: Promise<string>): Promise<Made> =>
    text.then((one) => ({ status: 200, type, text: one }))
  return new Map<string, Maker>([
    ...LANGUAGES.map((language): [string, Maker] => [
      statusListPath(language),
      () =>
        made(
          HTML,
          newest().then((rows) => statusListPage(site, language, rows)),
        ),
    ]),
    [
      '/status/cap.atom',
      () =>
        made(
          'application/atom+xml; charset=utf-8',
          publicStatus(db, mode, { most: MOST_LISTED }).then((rows) => capIndex(site, rows, FEED_SIZE)),
        ),
    ],
    [
      '/status/atom.xml',
      () =>
        made(
          'application/atom+xml; charset=utf-8',
          items().then((all) => atomFeed(site, all, feed)),
        ),
    ],
    [
      '/status/rss.xml',
      () =>
        made(
          'application/rss+xml; charset=utf-8',
          items().then((all) => rssFeed(site, all, feed)),
        ),
    ],
    [
      '/status/feed.json',
      () =>
        made(
          'application/feed+json; charset=utf-8',
          items().then((all) => jsonFeed(site, all, feed)),
        ),
    ],
  ])
}

/** The addresses of one crisis. Nothing stands there when nothing has been said of it in public. */
export function crisisFiles({ db, mode, site }: StatusSource, key: string): Map<string, Maker> {
  return new Map(
    LANGUAGES.map((language): [string, Maker] => [
      statusPath(key, language),
      async () => {
        const versions = await said({ db, mode }, key)
        if (versions.length === 0) return null
        const [questions, answers] = await Promise.all([
          publicStatusQuestions(db, mode, key),
          answeringFor(db, versions[0]!.unit_id, { duty: 'relatives-liaison' }),
        ])
        const text = statusPage({ site, language, versions, questions, answers, now: Date.now() })
        return { status: 200, type: HTML, text }
      },
    ]),
  )
}

/** What was said as number so-and-so, in CAP; null when nothing was. */
export function capFile({ db, mode, site }: StatusSource, key: string, number: number): [string, Maker] {
  return [
    capPath(key, number),
    async () => {
      const text = capMessage(site, await said({ db, mode }, key), number)
      return text === null ? null : { status: 200, type: 'application/cap+xml; charset=utf-8', text }
    },
  ]
}

const said = ({ db, mode }: Pick<StatusSource, 'db' | 'mode'>, key: string): Promise<PublicStatus[]> =>
  publicStatus(db, mode, { key, most: MOST_LISTED })
