import { Markup } from '../../../kit/http/html.ts'
import type { TextPromise } from '../../../slices/crisis/index.ts'
import { homeOf, languagesOf, type Release, type ReleaseEdition, summaryOf } from '../../../slices/press/index.ts'
import { isCorrected, titleIn, worthNote } from '../feeds/feed-items.ts'
import { releasePath, type Site } from '../site.ts'
import { lastChange } from '../status/promise-note.ts'
import type { Shown } from '../unsure.ts'

type NewsInput = {
  site: Site
  release: Shown
  language: string
  edition: ReleaseEdition
  promise: TextPromise | null
  /** The published correction of this text. */
  correction: Release | null
  /** Absolute address of the picture that goes with it, or null. */
  image: string | null
}

/** A release as schema.org NewsArticle. A search engine sees what the page says, and that it is corrected. */
export function newsArticle({ site, release, language, edition, promise, correction, image }: NewsInput): Markup {
  const url = site.baseUrl + releasePath(release, language)
  const { releasedAt } = homeOf(release, language)
  const publisher = { '@type': 'GovernmentOrganization', name: site.agencyName, url: `${site.baseUrl}/presserom` }
  const shown = correction && languagesOf(correction)[0]
  return jsonLd({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline: titleIn(release, language),
    description: [worthNote(release, language), !isCorrected(release) && summaryOf(edition, 200)]
      .filter(Boolean)
      .join(' '),
    inLanguage: language,
    datePublished: releasedAt.toISOString(),
    dateModified: lastChange([release.correctedAt, release.unsure?.since, releasedAt], promise).toISOString(),
    author: release.unitName ? { '@type': 'GovernmentOrganization', name: release.unitName } : publisher,
    publisher,
    isAccessibleForFree: true,
    ...(image && { image: [image] }),
    ...(correction &&
      shown && {
        correction: {
          '@type': 'CorrectionComment',
          datePublished: correction.releasedAt.toISOString(),
          url: site.baseUrl + releasePath(correction, shown),
        },
      }),
  })
}

/** Data for machines, which no browser runs; nothing in it can end the element. */
export function jsonLd(data: Record<string, unknown>): Markup {
  return new Markup(
    `<script type="application/ld+json">${JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escapeOf)}</script>\n`,
  )
}

const escapeOf = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
