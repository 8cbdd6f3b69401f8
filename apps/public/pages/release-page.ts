import { html, type Markup } from '../../../kit/http/html.ts'
import { formatClock, formatDate } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { CARD } from '../../../kit/pdf/card.ts'
import { type TextPromise, takenBack } from '../../../slices/crisis/index.ts'
import {
  type Contact,
  directionOf,
  editionFor,
  homeOf,
  languagesOf,
  type PublicPicture,
  type Release,
  type ReleaseEdition,
  summaryOf,
} from '../../../slices/press/index.ts'
import { isCorrected, titleIn, worthNote } from '../feeds/feed-items.ts'
import { frameLanguage, languageName, pathFor, releasePath, type Site, unitNameIn } from '../site.ts'
import { timeNote } from '../status/promise-note.ts'
import { statusPath } from '../status/status-paths.ts'
import { type Shown, unsureLine } from '../unsure.ts'
import { bodyOf } from './body.ts'
import { contactBox } from './contact-box.ts'
import { layout } from './layout.ts'
import { pictureOf, picturePath } from './pictures-page.ts'
import { newsArticle } from './structured-data.ts'

type ReleaseInput = {
  site: Site
  release: Shown
  /** Language of the edition that the address names. */
  language: string
  contact: Contact | null
  /** The published correction of this text, and the published text that this one corrects. */
  correction: Release | null
  corrects: Release | null
  pictures: PublicPicture[]
  /** The time in the text is another now, or nothing more comes. */
  promise: TextPromise | null
}

/** One released text in one language. A withdrawn one tells that, and nothing of what it said. */
export function releasePage(input: ReleaseInput): string {
  const edition = input.release.editions[input.language]
  return edition && !input.release.withdrawnAt ? textPage(input, edition) : withdrawnPage(input)
}

function textPage(input: ReleaseInput, edition: ReleaseEdition): string {
  const { site, release, language, contact } = input
  const frame = frameLanguage(language)
  const direction = directionOf(language)
  const path = releasePath(release, language)
  const picture = cardOf(input.pictures[0], frame)
  const title = titleIn(release, language)
  const card = picture ?? { path: `${path}/kort.png`, ...CARD, alt: title }
  const main = html`<div class="about">${aboutOf(input, frame)}</div>
<article class="art" lang="${language}" dir="${direction}">
${noteOf(input, frame)}<h1>${title}</h1>
${bodyOf(edition.body, input.promise && takenBack(input.promise, language))}${input.pictures.map((one) => pictureOf(one, frame, 'web'))}</article>
<aside class="side">${contactBox(contact, unitNameIn(release, frame) || site.agencyName, frame)}</aside>`
  return layout({
    site,
    language: frame,
    title,
    description: [worthNote(release, language), !isCorrected(release) && summaryOf(edition, 200)]
      .filter(Boolean)
      .join(' '),
    path,
    picture: card,
    head: html`${newsArticle({ site, release, language, edition, promise: input.promise, correction: input.correction, image: picture ? site.baseUrl + picture.path : null })}<link rel="alternate" type="application/json" href="${site.baseUrl}${path}/ninjs.json" title="ninjs">
<meta property="og:type" content="article">
<meta property="og:locale" content="${ogLocale(language)}">
<meta property="article:published_time" content="${homeOf(release, language).releasedAt.toISOString()}">
<meta name="twitter:card" content="summary_large_image">
${languagesOf(release).map(
  (other) =>
    html`<link rel="alternate" hreflang="${other}" href="${site.baseUrl}${releasePath(release, other)}">
`,
)}`,
    main,
  })
}

function cardOf(picture: PublicPicture | undefined, frame: Language) {
  const size = picture?.sizes.find((one) => one.size === 'web') ?? picture?.sizes[0]
  if (!picture || !size) return null
  const alt = (picture.texts[frame] ?? picture.texts.nb)?.alt ?? ''
  return { path: picturePath(picture.id, size.size), width: size.width, height: size.height, alt }
}

const ogLocale = (language: string) => ({ nb: 'nb_NO', nn: 'nn_NO', en: 'en_GB', se: 'se_NO' })[language] ?? language

function aboutOf({ release, language }: ReleaseInput, frame: Language): Markup {
  const t = translator(frame)
  const others = languagesOf(release).filter((other) => other !== language)
  const before = frame === 'en' ? 'at' : 'kl.'
  const { releasedAt } = homeOf(release, language)
  return html`<p><b>${t(`press:kind.${release.kind}`)}</b></p>
<p><time datetime="${releasedAt.toISOString()}">${formatDate(releasedAt, frame)} <br>${before} ${formatClock(releasedAt, frame)}</time></p>
${release.unitName && html`<p>${t('press:release.from', { unit: unitNameIn(release, frame) })}</p>`}
${
  others.length > 0 &&
  html`<nav aria-label="${t('press:release.other-languages')}"><ul>${others.map(
    (other) =>
      html`<li><a href="${releasePath(release, other)}" lang="${other}" hreflang="${other}" dir="${directionOf(other)}">${languageName(other)}</a></li>`,
  )}</ul></nav>`
}`
}

/** Correction is told before the text, so that nobody reads the wrong one in good faith. */
function noteOf(input: ReleaseInput, frame: Language): Markup {
  const time = timeNote(input.release, input.promise, frame)
  const said =
    time &&
    html`<div class="note" lang="${frame}" dir="ltr"><p>${time}</p></div>
`
  return html`${correctionOf(input, frame)}${said}`
}

function correctionOf({ release, correction, corrects, language }: ReleaseInput, frame: Language): Markup | null {
  const t = translator(frame)
  const link = (other: Release, key: string) =>
    html`<a href="${pathFor(other, language)}">${t(`press:release.${key}-link`)}</a>`
  if (release.standing === 'corrected' && !correction)
    return html`<div class="note stop" lang="${frame}" dir="ltr"><p><b>${t('press:release.corrected-gone')}</b></p></div>
`
  const note = (other: Release, key: 'corrected' | 'corrects', tone: string) =>
    html`<div class="${tone}" lang="${frame}" dir="ltr"><p><b>${t(`press:release.${key}`)}</b> ${link(other, key)}</p></div>
`
  if (release.unsure)
    return html`<div class="note stop" lang="${frame}" dir="ltr"><p><b>${unsureLine(release.unsure, frame)}</b> ${t('press:release.unsure')} <a href="${statusPath(release.unsure.key, frame)}">${t('press:release.unsure-link')}</a></p></div>
`
  if (correction) return note(correction, 'corrected', 'note stop')
  return corrects && note(corrects, 'corrects', 'note')
}

function withdrawnPage({ site, release, language, correction }: ReleaseInput): string {
  const frame = frameLanguage(language)
  const t = translator(frame)
  const next = correction && editionFor(correction, language)
  return layout({
    site,
    language: frame,
    title: t('press:release.withdrawn-title'),
    main: html`<div class="page"><h1>${t('press:release.withdrawn-title')}</h1>
<p>${t('press:release.withdrawn', { at: release.withdrawnAt })}</p>
${next && html`<p><a href="${releasePath(correction, next.language)}">${t('press:release.corrected-link')}</a></p>`}
<p><a href="/presserom${frame === 'nb' ? '' : `?sprak=${frame}`}">${t('press:release.all')}</a></p></div>`,
  })
}
