import { html, type Markup } from '../../../kit/http/html.ts'
import { formatMoment } from '../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../kit/i18n/keep-together.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { LANGUAGES, type Language } from '../../../kit/kernel/caller.ts'
import { CARD } from '../../../kit/pdf/card.ts'
import { type Contact, occasionNote, type PublicOccasion, takesRequests } from '../../../slices/press/index.ts'
import { type Site, unitNameIn } from '../site.ts'
import { contactBox } from './contact-box.ts'
import { layout } from './layout.ts'
import { occasionPath, spanOf, spanTag } from './occasion-frame.ts'
import { jsonLd } from './structured-data.ts'

type OccasionInput = { site: Site; one: PublicOccasion; language: Language; contact: Contact | null; now: number }

/** One occasion in one language: when, where, who may come, and how. What is moved or cancelled is told before all else. */
export function occasionPage({ site, one, language, contact, now }: OccasionInput): string {
  const t = translator(language)
  const { title, about } = one.texts[language]!
  const path = occasionPath(one, language)
  const fact = (key: string, value: Markup | string) =>
    html`<div><dt>${t(`press:occasions.${key}`)}</dt><dd>${value}</dd></div>
`
  return layout({
    site,
    language,
    title,
    description: `${t(`press:occasions.kind.${one.kind}`)}, ${spanOf(one, language)}. ${one.place}`,
    path,
    // `layout` draws the choice of language of pages; an occasion may lack a language, and then leads to the nearest.
    otherLanguage: (other) => occasionPath(one, other),
    current: 'occasions',
    picture: { path: `${path}/kort.png`, ...CARD, alt: title },
    head: html`${eventData({ site, one, language, contact, now })}${languagesIn(one).map(
      (other) =>
        html`<link rel="alternate" hreflang="${other}" href="${site.baseUrl}${occasionPath(one, other)}">
`,
    )}<link rel="alternate" type="text/calendar" href="${site.baseUrl}${path}/kalender.ics" title="iCalendar">
`,
    main: html`<div class="about"><p><b>${t(`press:occasions.kind.${one.kind}`)}</b></p>
<p>${unitNameIn(one, language)}</p></div>
<article class="art occasion">${newsOf(one, language)}<h1>${title}</h1>
<p class="say">${spanTag(one, language)}</p>
<dl class="kv">${fact('place', html`<span lang="nb">${one.place}</span>`)}${one.href && fact('watch', html`<a href="${one.href}">${t('press:occasions.watch-link')}</a>`)}${fact('who', t(`press:occasions.open-to.${one.open_to}`))}${fact('spoken', t(`press:occasions.language.${one.language}`))}</dl>
${paragraphs(about)}
${comeOf(one, language, now)}
<p class="more"><a href="${path}/kalender.ics">${t('press:occasions.add')}</a></p></article>
<aside class="side">${contactBox(contact, unitNameIn(one, language) || site.agencyName, language)}</aside>`,
  })
}

const languagesIn = (one: PublicOccasion) => LANGUAGES.filter((tag) => one.texts[tag]?.title)
const paragraphs = (text: string) =>
  text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map(
      (part) => html`<p>${part}</p>
`,
    )

/** That it is cancelled, or where it was before. */
function newsOf(one: PublicOccasion, language: Language): Markup | null {
  const t = translator(language)
  const note = occasionNote(one.notes, language)
  const said = note && html`<p>${note}</p>`
  if (one.cancelled_at)
    return html`<div class="note stop"><p><b>${t('press:occasions.is-cancelled')}</b></p>${said}</div>
`
  if (!one.moved_from && !one.moved_place) return null
  return html`<div class="note"><p><b>${t('press:occasions.is-moved')}</b></p>
${one.moved_from && html`<p>${t('press:occasions.moved-from', { at: one.moved_from })}</p>`}
${one.moved_place && html`<p>${t('press:occasions.moved-place')} <span lang="nb">${one.moved_place}</span></p>`}${said}</div>
`
}

/** How to come: ask by a form until a moment, or just come. */
function comeOf(one: PublicOccasion, language: Language, now: number): Markup | null {
  if (one.cancelled_at || one.ends_at.getTime() <= now) return null
  const t = translator(language)
  const about = { accreditBy: one.accredit_by, cancelledAt: one.cancelled_at, startsAt: one.starts_at }
  if (!one.accredit_by)
    return html`<h2>${t('press:occasions.come')}</h2><p>${t(`press:occasions.come.${one.open_to}`)}</p>`
  const isOpen = takesRequests(about, now)
  const text = t(isOpen ? 'press:occasions.accredit' : 'press:occasions.accredit-over', {
    at: keepTogether(formatMoment(one.accredit_by, language)),
  })
  return html`<h2>${t('press:occasions.come')}</h2><p>${text}</p>${isOpen && html`<p><a class="do" href="${accreditPath(one, language)}">${t('press:accredit.link')}</a></p>`}`
}

export const accreditPath = (one: PublicOccasion, language: Language) => `${occasionPath(one, language)}/akkreditering`

/** The occasion as schema.org Event, with what it is now: as planned, moved, or cancelled. */
function eventData({ site, one, language }: OccasionInput): Markup {
  const isMoved = one.moved_from !== null
  const status = one.cancelled_at ? 'EventCancelled' : isMoved ? 'EventRescheduled' : 'EventScheduled'
  const { title, about } = one.texts[language]!
  const place = { '@type': 'Place', name: one.place, address: one.place }
  return jsonLd({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    ...(about && { description: about.slice(0, 500) }),
    url: site.baseUrl + occasionPath(one, language),
    startDate: one.starts_at.toISOString(),
    endDate: one.ends_at.toISOString(),
    ...(isMoved && !one.cancelled_at && { previousStartDate: one.moved_from!.toISOString() }),
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: `https://schema.org/${one.href ? 'MixedEventAttendanceMode' : 'OfflineEventAttendanceMode'}`,
    location: one.href ? [place, { '@type': 'VirtualLocation', url: one.href }] : place,
    inLanguage: one.language,
    isAccessibleForFree: true,
    organizer: {
      '@type': 'GovernmentOrganization',
      name: unitNameIn(one, language) || site.agencyName,
      url: `${site.baseUrl}/presserom`,
    },
  })
}
