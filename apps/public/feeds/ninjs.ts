import { translator } from '../../../kit/i18n/translate.ts'
import {
  directionOf,
  homeOf,
  languagesOf,
  type PublicPicture,
  type Release,
  summaryOf,
} from '../../../slices/press/index.ts'
import { bodyOf } from '../pages/body.ts'
import { frameLanguage, releasePath, type Site } from '../site.ts'
import { feedNote, lastChange } from '../status/promise-note.ts'
import type { Shown } from '../unsure.ts'
import { feedTitle, idOf, isCorrected, type Promises, titleIn, worthNote } from './feed-items.ts'
import { ninjsPictures } from './ninjs-pictures.ts'

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
}

/** A news item of IPTC's ninjs 3.1. */
export type Ninjs = Record<string, unknown> & { uri: string }

type FeedInput = { site: Site; releases: Shown[]; pictures: PublicPicture[]; promises: Promises; events: Ninjs[] }

/** The newest releases, and what the press can come to, as one composite item, for newsrooms that take them in by machine. */
export function ninjsFeed({ site, releases, pictures, promises, events }: FeedInput): string {
  const items = [...releases.flatMap((release) => ninjsItems(site, release, { pictures, promises })), ...events]
  const changed = Math.max(0, ...items.map((one) => Date.parse(String(one.versionCreated))))
  return JSON.stringify({
    uri: `tag:${new URL(site.baseUrl).hostname},2026:presserom/ninjs`,
    standard: STANDARD,
    type: 'composite',
    representationType: 'full',
    versionCreated: new Date(changed).toISOString(),
    pubStatus: 'usable',
    title: feedTitle(site),
    language: 'nb',
    copyrightHolder: site.agencyName,
    associations: items.map((item, i) => ({ name: `item-${i + 1}`, ...item })),
  })
}

/** One item per language. A withdrawn text keeps its uri, is canceled, and has no words. */
function ninjsItems(
  site: Site,
  release: Shown,
  { pictures, promises }: Omit<FeedInput, 'site' | 'releases' | 'events'>,
): Ninjs[] {
  const languages = release.withdrawnAt ? release.languages : languagesOf(release)
  const own = pictures.filter((one) => one.message_id === release.messageId)
  return languages.map((language) => ninjsItem({ site, release, language, pictures: own, promises }))
}

type ItemInput = { site: Site; release: Shown; language: string; pictures: PublicPicture[]; promises: Promises }

/** One text in one language, with the pictures of its release. */
export function ninjsItem({ site, release, language, pictures, promises }: ItemInput): Ninjs {
  const edition = release.editions[language]
  const promise = promises.get(release.messageId)
  const { releasedAt } = homeOf(release, language)
  const shared = {
    uri: idOf(site, release, language),
    standard: STANDARD,
    type: 'text',
    firstCreated: releasedAt.toISOString(),
    versionCreated: (
      release.withdrawnAt ?? lastChange([release.correctedAt, release.unsure?.since, releasedAt], promise)
    ).toISOString(),
    copyrightHolder: site.agencyName,
    by: site.agencyName,
    altIds: [{ role: 'web', value: site.baseUrl + releasePath(release, language) }],
  }
  if (!edition) {
    const spoken = frameLanguage(language)
    const text = translator(spoken)('press:feed.withdrawn')
    return {
      ...shared,
      representationType: 'partial',
      pubStatus: 'canceled',
      language: spoken,
      edNote: text,
      title: text,
    }
  }
  const html = bodyOf(edition.body)
    .map((part) => part.text)
    .join('')
  const words = plainWords(edition.body)
  const frame = frameLanguage(language)
  const notes = [
    site.mode === 'demo' && translator('nb')('press:demo-text'),
    feedNote(release, promise, frame),
    worthNote(release, language),
  ].filter(Boolean)
  return {
    ...shared,
    representationType: 'full',
    pubStatus: 'usable',
    language,
    title: titleIn(release, language),
    headlines: [{ role: 'main', contentType: 'text/plain', value: titleIn(release, language) }],
    descriptions: [
      {
        role: 'summary',
        contentType: 'text/plain',
        value: isCorrected(release) ? worthNote(release, language) : summaryOf(edition),
      },
    ],
    bodies: [
      {
        role: 'main',
        contentType: 'text/html',
        wordCount: words.length,
        charCount: words.join(' ').length,
        value: `<div lang="${language}" dir="${directionOf(language)}">${html}</div>`,
      },
    ],
    ...(pictures.length > 0 && { associations: ninjsPictures(site, pictures, language) }),
    organisations: release.unitName ? [{ name: release.unitName, rel: 'author' }] : [],
    ...(notes.length > 0 && { edNote: notes.join(' ') }),
  }
}

function plainWords(body: Release['editions'][string]['body']): string[] {
  const runs = body.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
  const text = runs.map((all) => all.map((run) => run.text).join('')).join('\n')
  return text.split(/\s+/).filter((word) => word !== '')
}
