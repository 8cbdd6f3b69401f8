import { escapeMarkup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { TextPromise } from '../../../slices/crisis/index.ts'
import { directionOf, editionFor, homeOf, languagesOf, type Release, summaryOf } from '../../../slices/press/index.ts'
import { bodyOf } from '../pages/body.ts'
import { frameLanguage, releasePath, type Site } from '../site.ts'
import { standingTitle } from '../standing-title.ts'
import { feedNote, lastChange } from '../status/promise-note.ts'
import { type Shown, unsureNote } from '../unsure.ts'

/** One entry of a feed: one text in one language. A withdrawn text keeps its id and loses its words. */
export type FeedItem = {
  id: string
  url: string
  language: string
  title: string
  summary: string
  html: string
  published: Date
  updated: Date
}

/** What a feed is called, and the address that its files stand under. */
export type Feed = { title: string; description: string; path: string }

export const pressFeed = (site: Site): Feed => ({
  title: feedTitle(site),
  description: translator('nb')('press:feed.description', { agency: site.agencyName }),
  path: '/presserom',
})

/** What has become of the time that a text promises, by message id. */
export type Promises = ReadonlyMap<string, TextPromise>

/** Entries in the order of the releases. Every language of a release is an entry of its own, marked with its language. */
export function feedItems(site: Site, releases: Shown[], promises: Promises): FeedItem[] {
  return releases.flatMap((release) => {
    if (release.withdrawnAt) return release.languages.map((language) => withdrawnItem(site, release, language))
    return languagesOf(release).map((language) => textItem(site, release, language, promises))
  })
}

/** The same for ever, also when the address of this installation changes: a tag URI (RFC 4151). */
export function idOf(site: Site, release: Release, language: string): string {
  return `tag:${new URL(site.baseUrl).hostname},2026:${homeOf(release, language).messageId}/${language}`
}

function textItem(site: Site, release: Shown, language: string, promises: Promises): FeedItem {
  const edition = release.editions[language]!
  const body = bodyOf(edition.body)
    .map((part) => part.text)
    .join('')
  const spoken = frameLanguage(language)
  const { releasedAt } = homeOf(release, language)
  const promise = promises.get(release.messageId)
  const time = feedNote(release, promise, spoken)
  const note = [worthNote(release, language), time].filter(Boolean).join(' ')
  return {
    id: idOf(site, release, language),
    url: site.baseUrl + releasePath(release, language),
    language,
    title: marked(site, cleanXml(titleIn(release, language)), language),
    summary: cleanXml(
      [note, isCorrected(release) ? '' : summaryOf(edition) || edition.title].filter(Boolean).join(' '),
    ),
    html: cleanXml(
      `${note && `<p lang="${spoken}">${escapeMarkup(note)}</p>`}<div lang="${escapeMarkup(language)}" dir="${directionOf(language)}">${body}</div>`,
    ),
    published: releasedAt,
    updated: lastChange([release.correctedAt, release.unsure?.since, releasedAt], promise),
  }
}

/** The title of a release wherever it stands, worth what it is (`standingTitle`). */
export const titleIn = (release: Shown, language: string): string =>
  standingTitle(
    release.editions[language]!.title,
    release.unsure ? 'unsure' : release.standing === 'corrected' ? 'corrected' : null,
    frameLanguage(language),
  )

/** What stands before the words of a text that has been corrected, or is no longer confirmed; empty when they stand. */
export function worthNote(release: Shown, language: string): string {
  if (release.unsure) return unsureNote(release.unsure, frameLanguage(language))
  if (release.standing !== 'corrected') return ''
  const t = translator(frameLanguage(language))
  if (!release.correctedById) return t('press:release.corrected-gone')
  const next = correctionIn(release, language)
  return [t('press:release.corrected'), next && t('press:release.corrected-by', { title: next.edition })]
    .filter(Boolean)
    .join(' ')
}

/** What has been corrected is summed up by nothing of what it said. */
export const isCorrected = ({ standing }: Pick<Release, 'standing'>): boolean => standing === 'corrected'

/** What stands in the place of corrected words, as whoever reads `language` reads it best; null where nothing is confirmed. */
export const correctionIn = ({ correctionTitles: titles }: Release, language: string) =>
  titles && editionFor({ editions: titles }, language)

function withdrawnItem(site: Site, release: Release, language: string): FeedItem {
  const spoken = frameLanguage(language)
  const text = translator(spoken)('press:feed.withdrawn')
  return {
    id: idOf(site, release, language),
    url: site.baseUrl + releasePath(release, language),
    language: spoken,
    title: marked(site, text, spoken),
    summary: text,
    html: `<p lang="${spoken}">${escapeMarkup(text)}</p>`,
    published: release.releasedAt,
    updated: release.withdrawnAt!,
  }
}

/** A title as it stands outside our pages: a demo says so, once. */
export function marked(site: Site, title: string, language: string): string {
  const suffix = `(${translator(frameLanguage(language))('press:demo-suffix')})`
  return site.mode !== 'demo' || title.endsWith(suffix) ? title : `${title} ${suffix}`
}

export function feedTitle(site: Site): string {
  const title = translator('nb')('press:feed.title', { agency: site.agencyName })
  return marked(site, title, 'nb')
}

/** XML 1.0 forbids most control characters, even escaped. */
export function cleanXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that XML forbids.
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
