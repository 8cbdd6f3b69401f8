import { escapeMarkup as esc } from '../../../kit/http/html.ts'
import { homeOf, languagesOf } from '../../../slices/press/index.ts'
import { releasePath, type Site } from '../site.ts'
import { lastChange } from '../status/promise-note.ts'
import type { Shown } from '../unsure.ts'
import type { Promises } from './feed-items.ts'

type Input = { site: Site; releases: Shown[]; promises: Promises; paths: string[] }

/** Sitemap (sitemaps.org 0.9): the list and every text that stands. */
export function sitemap({ site, releases, promises, paths }: Input): string {
  const pages = releases.flatMap((release) =>
    languagesOf(release).map(
      (language) =>
        `<url><loc>${esc(site.baseUrl + releasePath(release, language))}</loc><lastmod>${lastChange([release.correctedAt, release.unsure?.since, homeOf(release, language).releasedAt], promises.get(release.messageId)).toISOString()}</lastmod></url>`,
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${esc(`${site.baseUrl}/presserom`)}</loc></url>
${paths.map((path) => `<url><loc>${esc(site.baseUrl + path)}</loc></url>`).join('\n')}
<url><loc>${esc(`${site.baseUrl}/kommunikasjonsstrategi`)}</loc></url>
<url><loc>${esc(`${site.baseUrl}/apne-data`)}</loc></url>
${pages.join('\n')}
</urlset>
`
}

/** A demo is for nobody's search engine; links to one reader never are. */
export function robots(site: Site): string {
  if (site.mode === 'demo') return 'User-agent: *\nDisallow: /\n'
  return `User-agent: *\nDisallow: /k/\nDisallow: /avmeld/\nDisallow: /parorende/\nDisallow: /presserom/akkreditering/\nDisallow: /api/\n\nSitemap: ${site.baseUrl}/sitemap.xml\n`
}
