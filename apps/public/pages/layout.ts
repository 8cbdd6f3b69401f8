import { html, Markup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { LANGUAGES, type Language } from '../../../kit/kernel/caller.ts'
import { SHEET_PATH } from '../assets.ts'
import type { Site } from '../site.ts'

type Place = 'news' | 'occasions' | 'facts' | 'pictures' | 'questions' | 'contact' | 'relatives'
/** The places of the press room, in the order of the menu. */
const PLACES: [Place, string][] = [
  ['news', '/presserom'],
  ['occasions', '/presserom/arrangementer'],
  ['facts', '/presserom/fakta'],
  ['pictures', '/presserom/bilder'],
  ['questions', '/presserom/sporsmal-og-svar'],
  ['contact', '/presserom/kontakt'],
]

export type PageFrame = {
  site: Site
  language: Language
  /** Title in the window; the agency's name is added. */
  title: string
  main: Markup
  description?: string
  /** Address without the base, for `canonical` and Open Graph. Without it the page is not for search engines. */
  path?: string
  /** Where the same page is in another language of the interface. */
  otherLanguage?: (language: Language) => string
  current?: Place
  head?: Markup
  /** A picture for cards, with its alternative text. Address without the base. */
  picture?: { path: string; width: number; height: number; alt: string } | null
  /** For pages that belong to one reader: no feeds, no way into the press room before it matters. */
  isPrivate?: boolean
  /** Somebody sees by name who has confirmed: then nothing is said of measuring nobody. */
  isReadByName?: boolean
}

/** A whole page: works without script, marked when it is a demo, in the language of the reader. */
export function layout(frame: PageFrame): string {
  const { site, language, main } = frame
  const t = translator(language)
  const title = `${frame.title} – ${site.agencyName}${site.mode === 'demo' ? ` (${t('press:demo-suffix')})` : ''}`
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${headOf(frame)}
<link rel="stylesheet" href="${SHEET_PATH}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${frame.head}</head>
<body>
<a class="skip" href="#innhold">${t('press:skip')}</a>
${mast(frame)}
<main id="innhold" class="grid main">
${main}
</main>
${foot(frame)}
</body>
</html>
`
  return page.text
}

function headOf({ site, path, description, title, language, isPrivate, picture }: PageFrame): Markup {
  const t = translator(language)
  const feed = (type: string, file: string) =>
    html`<link rel="alternate" type="${type}" href="${site.baseUrl}/presserom/${file}" title="${t('press:feed.title', { agency: site.agencyName })}">
`
  return html`${
    path === undefined &&
    html`<meta name="robots" content="noindex, nofollow">
`
  }${
    description &&
    html`<meta name="description" content="${description}">
`
  }${
    path !== undefined &&
    html`<link rel="canonical" href="${site.baseUrl}${path}">
<meta property="og:title" content="${title}">
<meta property="og:site_name" content="${site.agencyName}">
<meta property="og:url" content="${site.baseUrl}${path}">
${
  picture &&
  html`<meta property="og:image" content="${site.baseUrl}${picture.path}">
<meta property="og:image:width" content="${picture.width}">
<meta property="og:image:height" content="${picture.height}">
<meta property="og:image:alt" content="${picture.alt}">
`
}${
  description &&
  html`<meta property="og:description" content="${description}">
`
}`
  }${!isPrivate && [feed('application/rss+xml', 'rss.xml'), feed('application/atom+xml', 'atom.xml'), feed('application/feed+json', 'feed.json')]}`
}

function mast({ site, language, current, otherLanguage, isPrivate }: PageFrame): Markup {
  const t = translator(language)
  const query = language === 'nb' ? '' : `?sprak=${language}`
  const item = ([name, path]: [Place, string]) =>
    html`<a href="${path}${query}"${current === name && new Markup(' aria-current="page"')}>${t(`press:nav.${name}`)}</a>`
  const brand = html`<b>${site.agencyName}</b>`
  return html`<header class="mast">${site.mode === 'demo' && html`<div class="mark"><p><b>${t('press:demo')}</b> ${t('press:demo-text')}</p></div>`}<div class="grid">
${
  isPrivate
    ? html`<span class="brand">${brand}</span>`
    : html`<a class="brand" href="/presserom${query}">${brand} <span>${t('press:room')}</span></a>
<nav aria-label="${t('press:nav.label')}">${PLACES.map(item)}</nav>`
}
${
  otherLanguage &&
  html`<nav class="langs" aria-label="${t('press:nav.language')}">${LANGUAGES.map(
    (other) =>
      html`<a href="${otherLanguage(other)}" lang="${other}" hreflang="${other}"${other === language && new Markup(' aria-current="true"')}>${t(`press:language.${other}`)}</a>`,
  )}</nav>`
}
</div></header>`
}

function foot({ language, isPrivate, isReadByName }: PageFrame): Markup {
  const t = translator(language)
  const query = language === 'nb' ? '' : `?sprak=${language}`
  return html`<footer class="foot"><div class="grid">
${!isPrivate && html`<p>${t('press:foot.follow')} <a href="/abonner${query}">${t('press:follow.link')}</a><a href="/presserom/rss.xml">RSS</a><a href="/presserom/atom.xml">Atom</a><a href="/presserom/feed.json">JSON Feed</a><a href="/presserom/ninjs.json">ninjs</a></p>`}
${!isPrivate && html`<p><a href="/parorende${query}">${t('press:nav.relatives')}</a><a href="/kommunikasjonsstrategi${query}">${t('strategy:open.nav')}</a><a href="/apne-data${query}">${t('measure:open.title')}</a></p>`}
<p><a href="/tilgjengelighet${query}">${t('press:foot.accessibility')}</a><a href="/personvern${query}">${t('press:foot.privacy')}</a></p>
<p class="small">${t(isReadByName ? 'press:foot.no-cookies' : 'press:foot.no-tracking')}</p>
</div></footer>`
}
