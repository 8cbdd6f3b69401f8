import type { Database } from '../../../kit/db/database.ts'
import { LANGUAGES, type Mode } from '../../../kit/kernel/caller.ts'
import { type PublicStatus, promisesOfTexts, publicStatus, publicUnsure } from '../../../slices/crisis/index.ts'
import { readOpenReports } from '../../../slices/measure/index.ts'
import {
  homeOf,
  type PublicOccasion,
  publicOccasions,
  standingReleases,
  takesRequests,
} from '../../../slices/press/index.ts'
import type { ShownPlace } from '../../../slices/trace/index.ts'
import { contactPath } from '../pages/contact-page.ts'
import { factsPath } from '../pages/facts-page.ts'
import { occasionPath, occasionsPath } from '../pages/occasion-frame.ts'
import { openDataPath } from '../pages/open-data-page.ts'
import { picturesPath } from '../pages/pictures-page.ts'
import { questionsPath } from '../pages/questions-page.ts'
import { reportPath } from '../pages/report-page.ts'
import { strategyPath } from '../pages/strategy-page.ts'
import { releasePath } from '../site.ts'
import { statusListPath, statusPath } from '../status/status-paths.ts'

/** A public address, and a mark that differs when its page says something else. Null: the page tells of more than its mark could. */
export type PublicPlace = ShownPlace & { mark: string | null }

const MOST_STATUSES = 500
const READ_ALWAYS = 10
const inLanguage = (path: string) => (language: string) => (language === 'nb' ? path : `${path}?sprak=${language}`)

/** Pages that always stand, in each language of the interface. */
const STANDING = [
  ['news', inLanguage('/presserom')],
  ['facts', factsPath],
  ['pictures', picturesPath],
  ['questions', questionsPath],
  ['occasions', occasionsPath],
  ['contact', contactPath],
  ['incidents', statusListPath],
  ['strategy', strategyPath],
  ['open-data', openDataPath],
] as const
const ABOUT = ['/personvern', '/tilgjengelighet']

/** Every address where something of the agency's stands for anyone to read. Forms and pages behind a link of one's own say nothing. */
export async function publicPlaces(db: Database, mode: Mode): Promise<PublicPlace[]> {
  const [releases, occasions, statuses, reports] = await Promise.all([
    standingReleases(db, mode),
    publicOccasions(db, mode, 'all'),
    publicStatus(db, mode, { most: MOST_STATUSES }),
    readOpenReports(db, mode),
  ])
  const ids = releases.map((one) => one.messageId)
  const [promises, unsure] = await Promise.all([
    promisesOfTexts(db, mode, ids, Date.now()),
    publicUnsure(db, mode, ids),
  ])
  return [
    ...LANGUAGES.flatMap((language) => [
      ...STANDING.map(([kind, path]) => placeOf(kind, kind, language, path(language))),
      ...ABOUT.map((path) => placeOf('about', path.slice(1), language, inLanguage(path)(language))),
    ]),
    ...releases.flatMap(({ titles, mark, ...release }) =>
      Object.entries(titles).map(([language, title]) => ({
        ...ofOne('release', release.messageId, language, pathOf(release, language, title)),
        // A language that followed was decided on its own.
        subject: homeOf(release, language).messageId,
        // The page of a release also says what became of the time that it promises, and that its words are no longer confirmed.
        mark: [
          mark,
          JSON.stringify(promises.get(release.messageId) ?? null),
          unsure.get(release.messageId)?.since.getTime(),
        ]
          .filter((part) => part !== undefined)
          .join('/'),
      })),
    ),
    ...occasions.flatMap((one) => occasionPlaces(one, Date.now())),
    ...statusPlaces(statuses),
    ...reports.map((report) => ofOne('report', report.id, 'nb', reportPath(report.id))),
  ]
}

type Titled = Omit<Parameters<typeof releasePath>[0], 'editions'>
const pathOf = (release: Titled, language: string, title: string | null) =>
  releasePath({ ...release, editions: title === null ? {} : { [language]: { title } } }, language)

function occasionPlaces(one: PublicOccasion, now: number): PublicPlace[] {
  const about = { accreditBy: one.accredit_by, cancelledAt: one.cancelled_at, startsAt: one.starts_at }
  const mark = [one.sequence, one.changed_at.getTime(), one.ends_at.getTime() > now, takesRequests(about, now)].join(
    '/',
  )
  return LANGUAGES.filter((language) => one.texts[language]?.title).map((language) => ({
    ...ofOne('occasion', one.id, language, occasionPath(one, language)),
    mark,
  }))
}

/** The newest crises are read each time: questions and broken promises stand on their pages too. */
function statusPlaces(rows: readonly PublicStatus[]): PublicPlace[] {
  const keys = [...new Set(rows.map((row) => row.key))]
  return keys.flatMap((key, at) => {
    const own = rows.filter((row) => row.key === key)
    const mark = at < READ_ALWAYS ? null : `${own.length}/${own.filter((row) => row.withdrawn_at).length}`
    return LANGUAGES.map((language) => ({ ...ofOne('status', key, language, statusPath(key, language)), mark }))
  })
}

const placeOf = (kind: ShownPlace['kind'], place: string, language: string, address: string): PublicPlace => ({
  ...{ kind, place, language, address, subject: null, mark: null },
})
const ofOne = (kind: ShownPlace['kind'], subject: string, language: string, address: string): PublicPlace => ({
  ...placeOf(kind, `${kind}:${subject}`, language, address),
  subject,
})
