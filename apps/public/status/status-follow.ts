import { html, type Markup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import type { Site } from '../site.ts'

const FILES = [
  ['atom.xml', 'application/atom+xml', 'Atom'],
  ['rss.xml', 'application/rss+xml', 'RSS'],
  ['feed.json', 'application/feed+json', 'JSON Feed'],
  ['cap.atom', 'application/atom+xml', 'CAP'],
] as const

/** For the head of each status page: where its feeds are. */
export function statusHead(site: Site): Markup {
  const title = translator('nb')('crisis:status.feed.title', { agency: site.agencyName })
  return html`${FILES.map(([file, type]) => html`<link rel="alternate" type="${type}" href="/status/${file}" title="${title}">\n`)}`
}

/** The feeds as links, and how often the page itself is new. */
export function followLine(language: Language): Markup {
  return html`<p>${translator(language)('crisis:status.public.reload')}</p>
<p class="feeds">${FILES.map(([file, , name]) => html`<a href="/status/${file}">${name}</a> `)}</p>`
}
