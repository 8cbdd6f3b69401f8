import { html, type Markup } from '../../../kit/http/html.ts'
import { formatClock, formatDate } from '../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../kit/i18n/keep-together.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { dateFormat } from '../../../kit/kernel/formatters.ts'
import { type TelephoneHours, telephoneState } from '../../../kit/kernel/telephone-hours.ts'
import type { Answering, Contact } from '../../../slices/press/index.ts'
import { type Site, unitNameIn } from '../site.ts'
import { statusPath } from '../status/status-paths.ts'
import { layout } from './layout.ts'

export const contactPath = (language: Language) =>
  language === 'nb' ? '/presserom/kontakt' : `/presserom/kontakt?sprak=${language}`

type ContactInput = {
  site: Site
  language: Language
  agency: Contact | null
  answering: Answering[]
  hours: TelephoneHours[]
  /** What is going on in public, the newest first: who answers for it now stands before the hours of the telephone. */
  incidents: Incident[]
  now: number
}
/** `title`: what was said last, or where it is when nothing that was said stands. */
export type Incident = { key: string; unitId: string; title: string }

/** Who answers the press, by the plan of the duty and the clock: numbers of duties and names of units, never a person. */
export function contactPage({ site, language, agency, answering, hours, incidents, now }: ContactInput): string {
  const t = translator(language)
  const rows = answering.map(
    (row) =>
      html`<tr><th scope="row">${unitNameIn(row, language)}</th><td>${row.answersUnitId === row.unitId ? t('press:contact.own') : (row.answersNames[language] ?? row.answersName)}</td><td>${telephone(row.phone) ?? t('press:contact.no-phone')}</td></tr>`,
  )
  return layout({
    site,
    language,
    title: t('press:contact.page'),
    description: t('press:contact.page.lead'),
    path: contactPath(language),
    otherLanguage: contactPath,
    current: 'contact',
    main: html`<div class="page wide">
<h1>${t('press:contact.page')}</h1>
<p>${t('press:contact.page.lead')}</p>
${incidents.map((one) => incidentLine(one, answering, language))}
${agency && html`<p class="tel">${telephone(agency.phone)}</p>`}
${incidents.length > 0 && agency && html`<p>${t('press:contact.about', { unit: unitNameIn(agency, language) })}</p>`}
${incidents.length === 0 && stateOf(hours, now, language, rows.length > 0 ? 'table' : agency ? 'number' : 'nobody')}
${hours.length > 0 && html`<h2>${t('press:contact.hours')}</h2><ul class="plain">${hours.map((row) => html`<li>${hoursRow(row, language)}</li>`)}</ul><p>${t('press:contact.hours.holidays')}</p>`}
${rows.length > 0 && html`<h2 id="hvem">${t('press:contact.units')}</h2><p>${t('press:contact.units.about')}</p><div class="scroll" role="region" tabindex="0" aria-labelledby="hvem"><table class="stack" aria-labelledby="hvem"><thead><tr><th scope="col">${t('press:contact.unit')}</th><th scope="col">${t('press:contact.answers')}</th><th scope="col">${t('press:contact.phone')}</th></tr></thead><tbody>${rows}</tbody></table></div>`}
<h2>${t('press:contact.not')}</h2><p>${t('press:contact.not.text')}</p>
</div>`,
  })
}

/** Whoever answers for the unit where it goes on, and where it is told of as it goes. */
function incidentLine({ key, unitId, title }: Incident, answering: Answering[], language: Language): Markup {
  const t = translator(language)
  const row = answering.find((one) => one.unitId === unitId)
  const answers = row && (row.answersNames[language] ?? row.answersName)
  return html`<section class="duty"><h2><a href="${statusPath(key, language)}">${title}</a></h2>
${row && html`<p>${t('press:contact.incident', { unit: answers })}</p><p class="tel">${telephone(row.phone)}</p>`}</section>`
}

/** A number that can be pressed, as Norwegian numbers are written. */
export function telephone(number: string | null): Markup | null {
  return number ? html`<a href="tel:${number.replace(/[^+\d]/g, '')}">${spaced(number)}</a>` : null
}

/** +47 00 00 00 00 */
const spaced = (number: string) => number.replace(/^(\+47)(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4 $5')

/** «Closed» is never said where somebody answers: then it is said who, or nothing where the number above is all there is. */
const OUTSIDE_HOURS = { table: 'on-duty', number: 'opens', nobody: 'closed' } as const
function stateOf(
  hours: TelephoneHours[],
  now: number,
  language: Language,
  answers: keyof typeof OUTSIDE_HOURS,
): Markup | null {
  const state = telephoneState(hours, now)
  if (!state) return null
  const t = translator(language)
  const at = new Date(state.changesAt)
  const isToday = formatDate(at, language) === formatDate(new Date(now), language)
  const clock = formatClock(at, language)
  const time = keepTogether(isToday ? clock : `${weekday(at, language)} ${formatDate(at, language, false)} ${clock}`)
  return html`<p><b>${t(`press:contact.${state.isOpen ? 'open' : OUTSIDE_HOURS[answers]}`, { time })}</b></p>`
}

const localeOf = (language: Language) => (language === 'en' ? 'en-GB' : `${language}-NO`)

function weekday(at: Date, language: Language): string {
  return dateFormat(localeOf(language), { weekday: 'long', timeZone: 'Europe/Oslo' }).format(at)
}

function hoursRow(row: TelephoneHours, language: Language): string {
  const t = translator(language)
  const day = (text: string) => keepTogether(formatDate(new Date(`2000-${text}T12:00:00Z`), language, false))
  const clock = (text: string) => (language === 'en' ? text : text.replace(':', '.'))
  const isWeek = row.weekdays.join() === '1,2,3,4,5'
  // 3 January 2000 was a Monday.
  const names = row.weekdays.map((one) => weekday(new Date(`2000-01-0${one + 2}T12:00:00Z`), language))
  const days = isWeek ? t('press:contact.hours.weekdays') : t('press:contact.hours.days', { days: names.join(', ') })
  const values = {
    from: day(row.seasonFrom),
    to: day(row.seasonTo),
    opens: clock(row.opens),
    closes: clock(row.closes),
  }
  if (row.isClosed)
    return row.seasonFrom === row.seasonTo
      ? t('press:contact.hours.closed-day', { day: values.from })
      : t('press:contact.hours.closed', { days, from: values.from, to: values.to })
  return t('press:contact.hours.row', { days, ...values })
}
