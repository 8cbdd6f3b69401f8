import { html, type Markup } from '../../../kit/http/html.ts'
import { formatClock, formatDate } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { dateFormat } from '../../../kit/kernel/formatters.ts'
import type { PublicStatus } from '../../../slices/crisis/index.ts'
import {
  type Contact,
  directionOf,
  editionFor,
  occasionLanguage,
  type PublicFact,
  type PublicOccasion,
  type PublicQuestion,
  type Release,
  type ReleaseEdition,
  type ReleasePage,
  type Shelves,
  slugOf,
  summaryOf,
} from '../../../slices/press/index.ts'
import { correctionIn, isCorrected, type Promises, titleIn } from '../feeds/feed-items.ts'
import { releasePath, type Site, unitNameIn } from '../site.ts'
import { timeNote } from '../status/promise-note.ts'
import { lastSaid } from '../status/status-page.ts'
import { statusPath } from '../status/status-paths.ts'
import { statusWords, titleNow } from '../status/status-words.ts'
import { type Shown, unsureLine } from '../unsure.ts'
import { contactBox } from './contact-box.ts'
import { factsPath, figuresOf } from './facts-page.ts'
import { followPath } from './follow-page.ts'
import { layout } from './layout.ts'
import { occasionPath, occasionsPath } from './occasion-frame.ts'
import { questionIn, questionsPath } from './questions-page.ts'

export const PAGE_SIZE = 20

export type ListQuery = { language: Language; year: number | null; unitId: string | null; search: string; page: number }

/** Address of the list with these choices; empty ones are left out, so that one list has one address. */
export function listPath(query: ListQuery): string {
  const params = new URLSearchParams()
  if (query.language !== 'nb') params.set('sprak', query.language)
  if (query.search) params.set('sok', query.search)
  if (query.year !== null) params.set('aar', String(query.year))
  if (query.unitId) params.set('enhet', query.unitId)
  if (query.page > 1) params.set('side', String(query.page))
  const text = params.toString()
  return text ? `/presserom?${text}` : '/presserom'
}

/** The front page is the list when nothing is chosen. */
export const isFrontPage = (query: ListQuery) =>
  !query.search && query.year === null && !query.unitId && query.page === 1

type ShownEdition = ReturnType<typeof editionFor<ReleaseEdition>>
type Found = Pick<ReleasePage, 'total'> & { releases: Shown[] }
type ListInput = {
  site: Site
  query: ListQuery
  found: Found
  shelves: Shelves
  contact: Contact | null
  /** For the front page: figures, questions with answers, and what is coming. */
  extras: Extras | null
  /** What has become of the time that a text promises. */
  promises: Promises
  /** What the status page says now of the crisis that a text is of, by the text. */
  statuses: ReadonlyMap<string, PublicStatus>
}
export type Extras = { facts: PublicFact[]; questions: PublicQuestion[]; occasions: PublicOccasion[] }

/** The list of releases: the newest one large, unless the reader has chosen something. */
export function listPage({ site, query, found, shelves, contact, extras, promises, statuses }: ListInput): string {
  const { language } = query
  const t = translator(language)
  const isFront = isFrontPage(query)
  // Of a crisis there is one sentence, that of its status page, whatever has become of the text that brought it here.
  const lead = isFront
    ? found.releases.find((one) => (one.standing === 'stands' && !one.unsure) || isOnStatus(one, statuses))
    : undefined
  const status = lead && statuses.get(lead.messageId)
  const rest = found.releases.filter((release) => release !== lead || (status && !saysSame(release, status, language)))
  const main = html`${lead ? (status ? statusLead(status, language) : leadOf(lead, language, promises)) : html`<h1 class="hidden">${t('press:list.heading')}</h1>`}
${lead && sideOf(site, contact, language)}
<section class="list"><div class="sec"><h2>${headingOf(query, found, language)}</h2>${countOf(query, found, language)}</div>
${rest.length > 0 ? html`<ol>${rest.map((release) => rowOf(release, language))}</ol>` : !lead && emptyOf(isFront, language)}
${pagerOf(query, found.total)}${isFront && html`<p class="more"><a href="${followPath(language)}">${t('press:follow.title')}</a></p>`}</section>
<div class="side">${!lead && (contact || !query.unitId) && contactBox(contact, site.agencyName, language)}${extras && comingOf(extras.occasions, language)}${finderOf(query, shelves)}${extras && questionsOf(extras.questions, language)}</div>
${extras && stripOf(extras.facts, language)}`
  return layout({
    site,
    language,
    title: query.search ? `${t('press:find.search')}: ${query.search}` : t('press:room'),
    description: t('press:list.description', { agency: site.agencyName }),
    ...(query.search ? {} : { path: listPath(query) }),
    otherLanguage: (other) => listPath({ ...query, language: other }),
    current: 'news',
    main,
  })
}

/** Up to four figures across the page, and the way to all of them. */
function stripOf(facts: PublicFact[], language: Language): Markup | null {
  const shown = facts.filter((fact) => fact.is_front).slice(0, 4)
  if (shown.length === 0) return null
  const t = translator(language)
  return html`<section class="strip"><div class="sec"><h2>${t('press:facts.title')}</h2><a href="${factsPath(language)}">${t('press:facts.all')}</a></div>
${figuresOf(shown, language)}</section>`
}

/** What the press can come to next. */
function comingOf(occasions: PublicOccasion[], language: Language): Markup | null {
  const shown = occasions.filter((one) => !one.cancelled_at).slice(0, 3)
  if (shown.length === 0) return null
  const t = translator(language)
  return html`<section class="coming"><div class="sec"><h2>${t('press:occasions.title')}</h2><a href="${occasionsPath(language)}">${t('press:occasions.all')}</a></div>
<ul>${shown.map((one) => {
    const tag = occasionLanguage(one.texts, language)
    return html`<li><span class="help">${moment(one.starts_at, language)}</span><a href="${occasionPath(one, tag)}" lang="${tag}">${one.texts[tag]!.title}</a></li>`
  })}</ul></section>
`
}

/** The questions that were approved last. */
function questionsOf(questions: PublicQuestion[], language: Language): Markup | null {
  const shown = questions.slice(0, 3).flatMap((row) => questionIn(row, language))
  if (shown.length === 0) return null
  return html`<section class="finder asked"><div class="sec"><h2>${translator(language)('press:questions.title')}</h2></div>
<ul>${shown.map((one) => html`<li><a href="${questionsPath(language)}#${one.id}" lang="${one.lang}">${one.question}</a></li>`)}</ul></section>`
}

function leadOf(release: Release, language: Language, promises: Promises): Markup | null {
  const time = timeNote(release, promises.get(release.messageId), language)
  const shown = editionFor(release, language)
  if (!shown) return null
  const { edition } = shown
  const path = releasePath(release, shown.language)
  const direction = directionOf(shown.language)
  return html`<article class="lead"><p class="when">${moment(release.releasedAt, language)}</p>
<h1 lang="${shown.language}" dir="${direction}"><a href="${path}">${edition.title}</a></h1>
<p class="say" lang="${shown.language}" dir="${direction}">${summaryOf(edition)}</p>${time && html`<p class="note">${time}</p>`}</article>`
}

/** Is it of a crisis whose page says something? What is taken back leads to nothing. */
const isOnStatus = (release: Release, statuses: ListInput['statuses']): boolean =>
  !release.withdrawnAt && statuses.get(release.messageId)?.texts != null

const saysSame = (release: Release, status: PublicStatus, language: Language): boolean =>
  editionFor(release, language)?.edition.title === statusWords(status, language).words.title

/** What the status page says now, with the way to it. */
function statusLead(row: PublicStatus, language: Language): Markup {
  const { words } = statusWords(row, language)
  const { title, language: spoken } = titleNow(row, language)
  return html`<article class="lead"><p class="when">${moment(lastSaid(row), language)}</p>
<h1 lang="${spoken}"><a href="${statusPath(row.key, language)}">${title}</a></h1>
<p class="say" lang="${spoken}">${words.text.split(/\n+/)[0]}</p></article>`
}

const sideOf = (site: Site, contact: Contact | null, language: Language) =>
  html`<aside class="side">${contactBox(contact, site.agencyName, language)}</aside>`

function rowOf(release: Shown, language: Language): Markup {
  const t = translator(language)
  const shown = editionFor(release, language)
  const path = releasePath(release, shown?.language ?? language)
  const unit = unitNameIn(release, language)
  const when = html`<div class="when">${timeTag(release.releasedAt, formatDate(release.releasedAt, language, false))}<span>${clockOf(release.releasedAt, language)}</span></div>`
  if (!shown)
    return html`<li>${when}<div><h3 class="gone"><a href="${path}">${t('press:list.withdrawn')}</a></h3></div><span class="unit">${unit}</span></li>`
  const direction = directionOf(shown.language)
  return html`<li>${when}<div lang="${shown.language}" dir="${direction}"><h3><a href="${path}">${titleIn(release, shown.language)}</a></h3>
<p>${teaserOf(release, shown, language)}</p></div><span class="unit">${unit}</span></li>`
}

/** What it said, when that is to be read; of corrected words what stands instead, and the way there. */
function teaserOf(release: Shown, { language: own, edition }: NonNullable<ShownEdition>, language: Language): Markup {
  const t = translator(language)
  if (!isCorrected(release))
    return html`${release.unsure && html`<span class="flag" lang="${language}">${unsureLine(release.unsure, language)} </span>`}${summaryOf(edition, 140)}`
  const next = correctionIn(release, own)
  const says = t(release.correctedById ? 'press:release.corrected' : 'press:release.corrected-gone')
  return html`<span lang="${language}">${says}</span>${
    next &&
    html` <span lang="${language}">${t('press:list.instead')}</span> <a href="/presserom/${slugOf(release.correctedById!, next.language, next.edition)}" lang="${next.language}" dir="${directionOf(next.language)}">${next.edition}</a>`
  }`
}

/** The year is said only when it is another than this one. */
function clockOf(at: Date, language: Language): string {
  const year = (moment: Date) => dateFormat('en', { year: 'numeric', timeZone: 'Europe/Oslo' }).format(moment)
  const clock = formatClock(at, language)
  return year(at) === year(new Date()) ? clock : `${year(at)}, ${clock}`
}

const timeTag = (at: Date, text: string) => html`<time datetime="${at.toISOString()}">${text}</time>`

function moment(at: Date, language: Language): Markup {
  const between = language === 'en' ? ' at ' : ' kl. '
  return timeTag(at, formatDate(at, language) + between + formatClock(at, language))
}

function headingOf(query: ListQuery, found: ReleasePage, language: Language): string {
  const t = translator(language)
  if (query.search) return t('press:list.found', { count: found.total, n: found.total, search: query.search })
  if (query.year !== null || query.unitId) return t('press:list.filtered')
  return query.page > 1 ? t('press:list.all') : t('press:list.latest')
}

function countOf(query: ListQuery, found: ReleasePage, language: Language): Markup | null {
  if (query.search || found.total === 0) return null
  return html`<span>${translator(language)('press:list.count', { count: found.total, n: found.total })}</span>`
}

function emptyOf(isFront: boolean, language: Language): Markup {
  const t = translator(language)
  const key = isFront ? 'empty' : 'no-match'
  return html`<div class="none"><p><b>${t(`press:list.${key}`)}</b></p><p>${t(`press:list.${key}-help`)}</p></div>`
}

function pagerOf(query: ListQuery, total: number): Markup | null {
  const t = translator(query.language)
  const pages = Math.ceil(total / PAGE_SIZE)
  if (pages < 2) return null
  const link = (page: number, key: string, rel: string) =>
    page < 1 || page > pages
      ? html`<span></span>`
      : html`<a rel="${rel}" href="${listPath({ ...query, page })}">${t(`press:pager.${key}`)}</a>`
  return html`<nav class="pager" aria-label="${t('press:pager.label')}">${link(query.page - 1, 'newer', 'prev')}<span>${t('press:pager.place', { page: query.page, pages })}</span>${link(query.page + 1, 'older', 'next')}</nav>`
}

function finderOf(query: ListQuery, shelves: Shelves): Markup {
  const t = translator(query.language)
  const option = (value: string, text: string, chosen: boolean) =>
    chosen ? html`<option value="${value}" selected>${text}</option>` : html`<option value="${value}">${text}</option>`
  const all = html`<option value="">${t('press:find.all')}</option>`
  return html`<section class="finder"><div class="sec"><h2>${t('press:find.heading')}</h2></div>
<form action="/presserom" method="get" role="search">${query.language !== 'nb' && html`<input type="hidden" name="sprak" value="${query.language}">`}
<div class="field"><label for="sok">${t('press:find.search')}</label><input type="search" id="sok" name="sok" value="${query.search}" maxlength="200"></div>
<div class="field"><label for="aar">${t('press:find.year')}</label><select id="aar" name="aar">${all}${shelves.years.map((year) => option(String(year), String(year), year === query.year))}</select></div>
<div class="field"><label for="enhet">${t('press:find.unit')}</label><select id="enhet" name="enhet">${all}${shelves.units.map((unit) => option(unit.id, unit.names[query.language] ?? unit.name, unit.id === query.unitId))}</select></div>
<button type="submit">${t('press:find.button')}</button></form></section>`
}
