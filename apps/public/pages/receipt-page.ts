import { html, type Markup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { type TextPromise, takenBack } from '../../../slices/crisis/index.ts'
import { namesSentence, type RecipientPage } from '../../../slices/dispatch/index.ts'
import type { Release } from '../../../slices/press/index.ts'
import { frameLanguage, pathFor, type Site, unitNameIn } from '../site.ts'
import { standingTitle } from '../standing-title.ts'
import { timeNote } from '../status/promise-note.ts'
import { whenOn } from '../status/public-time.ts'
import { statusPath } from '../status/status-paths.ts'
import { type Doubted, unsureLine } from '../unsure.ts'
import { bodyOf } from './body.ts'
import { formFaults } from './form-faults.ts'
import { layout } from './layout.ts'

export const LONGEST_TEXT = 2000

/** What the recipient just did, or tried to. `text` is what they wrote, so that nothing is lost by a fault. */
export type ReceiptNews =
  | { kind: 'thanks'; act: ReceiptAct }
  | { kind: 'fault'; act: 'svar' | 'spor'; fault: 'empty' | 'long' | 'number'; text: string }
  | null
export type ReceiptAct = 'lest' | 'svar' | 'spor'

type ReceiptInput = Doubted & {
  site: Site
  page: RecipientPage
  promise: TextPromise | null
  /** Where more was said: the open page, by its key; `at`, when, where it was to everybody and not to them. */
  where: { key: string; at: number | null } | null
  /** What is public in the place of the words. */
  correction: Release | null
  token: string
  news: ReceiptNews
}

/** The message behind a recipient's own link, with «Jeg har lest», an answer and a question back. No script. */
export function receiptPage(input: ReceiptInput): string {
  const { page, news } = input
  const isWithdrawn = page.standing === 'withdrawn'
  const language = frameLanguage(page.language)
  const t = translator(language)
  const site: Site = { ...input.site, mode: page.isDemo ? 'demo' : input.site.mode }
  const main = html`<div class="page">
${page.isExercise && html`<div class="note"><p><b>${t('press:receipt.exercise')}</b> ${t('press:receipt.exercise-text')}</p></div>`}
${newsOf(news, language)}
<p class="meta">${t('press:receipt.from', { unit: unitNameIn(page, language) })}</p>
${isWithdrawn ? withdrawn(input, language) : letterOf(input, language)}
${!isWithdrawn && [confirmPart(input, language), answerPart(input, language)]}
${askPart(input, language)}
</div>`
  const title = isWithdrawn ? t('press:receipt.title') : titleOfLetter(input)
  const { titleOf } = faultsOf(news, language)
  return layout({ site, language, title: titleOf(title), main, isPrivate: true, isReadByName: page.byName !== null })
}

function newsOf(news: ReceiptNews, language: Language): Markup | null {
  const t = translator(language)
  if (!news) return null
  if (news.kind === 'thanks')
    return html`<div class="note" role="status"><p><b>${t(`press:receipt.thanks-${news.act}`)}</b></p></div>`
  return faultsOf(news, language).summary || null
}

const faultsOf = (news: ReceiptNews, language: Language) =>
  formFaults(
    news?.kind === 'fault' ? [{ field: news.act, text: faultText(news.fault, language) }] : [],
    language,
    'press:receipt.fault-heading',
  )

const faultText = (fault: 'empty' | 'long' | 'number', language: Language) =>
  translator(language)(`press:receipt.fault-${fault}`, { n: LONGEST_TEXT })

function withdrawn(input: ReceiptInput, language: Language): Markup {
  const t = translator(language)
  const said = input.page.hasCorrection ? 'press:receipt.withdrawn-corrected' : 'press:receipt.withdrawn'
  return html`<h1>${t('press:release.withdrawn-title')}</h1>
<p>${t(said)}${linkOf(input, language)}</p>`
}

function corrected(input: ReceiptInput, language: Language): Markup {
  const { page, correction } = input
  const said = correction ? 'press:release.corrected' : 'press:release.corrected-gone'
  const key = page.hasCorrection ? 'press:receipt.corrected' : said
  return html`<div class="note stop"><p><b>${translator(language)(key)}</b>${linkOf(input, language)}</p></div>`
}

/** Whoever has wrong words is shown the way to the right ones as soon as anybody can read them. */
const linkOf = ({ page, correction }: ReceiptInput, language: Language): Markup | null =>
  correction &&
  html` <a href="${pathFor(correction, page.language)}">${translator(language)('press:release.corrected-link')}</a>`

/** The title, worth what it is (`standingTitle`). */
const titleOfLetter = ({ page, unsure }: ReceiptInput): string =>
  standingTitle(
    page.edition.title,
    unsure ? 'unsure' : page.standing === 'corrected' ? 'corrected' : null,
    frameLanguage(page.language),
  )

function letterOf(input: ReceiptInput, language: Language): Markup {
  const { page, promise, unsure } = input
  const { edition } = page
  const t = translator(language)
  const time = timeNote({ releasedAt: page.openedAt }, promise, language)
  return html`${page.embargoUntil && html`<div class="note stop"><p><b>${t('dispatch:mail.embargo', { at: page.embargoUntil })}</b></p></div>`}
${page.standing === 'corrected' && corrected(input, language)}
${unsure && html`<div class="note stop"><p><b>${unsureLine(unsure, language)}</b> ${t('press:release.unsure')} <a href="${statusPath(unsure.key, language)}">${t('press:release.unsure-link')}</a></p></div>`}
${(time || input.where) && html`<div class="note"><p>${time}${whereOf(input, language)}</p></div>`}
<article class="art" lang="${page.language}" dir="${edition.direction}">
<h1>${titleOfLetter(input)}</h1>
${bodyOf(edition.body, promise && takenBack(promise, page.language))}</article>`
}

/** Whoever was promised more reads where it stands. */
function whereOf({ page, where }: ReceiptInput, language: Language): Markup | null {
  if (!where) return null
  const t = translator(language)
  const said = where.at === null ? 'there' : 'elsewhere'
  const at = where.at === null ? '' : whenOn(where.at, page.openedAt, language)
  return html` <a href="${statusPath(where.key, language)}">${t(`crisis:status.public.${said}`, { at })}</a>`
}

function confirmPart({ page, token }: ReceiptInput, language: Language): Markup | null {
  const t = translator(language)
  if (page.confirmedAt)
    return html`<section class="ask"><h2>${t('press:receipt.confirm-heading')}</h2><p>${t('press:receipt.confirmed', { at: page.confirmedAt })}</p></section>`
  if (!page.asksConfirmation) return null
  const who = page.byName ? namesSentence(page.byName, language) : t('press:receipt.not-by-name')
  return html`<section class="ask"><h2>${t('press:receipt.confirm-heading')}</h2>
<p>${t('press:receipt.confirm-why')} ${who}</p>
<form method="post" action="/k/${token}/lest"><button type="submit" class="big">${t('press:receipt.confirm')}</button></form></section>`
}

function answerPart(input: ReceiptInput, language: Language): Markup | null {
  const { page } = input
  const t = translator(language)
  if (page.question === null) return null
  const question = html`<p class="say" lang="${page.language}" dir="${page.edition.direction}">${page.question}</p>`
  const answered = page.answer !== null && html`<p class="meta">${t('press:receipt.answered')}</p><p>${page.answer}</p>`
  return html`<section class="ask"><h2>${t('press:receipt.question-heading')}</h2>${question}
${answered || writeForm(input, 'svar', 'answer', language)}</section>`
}

function askPart(input: ReceiptInput, language: Language): Markup {
  const t = translator(language)
  const asked = input.page.asked.map(
    (one) => html`<p class="meta">${t('press:receipt.you-asked', { at: one.at })}</p><p>${one.text}</p>
${
  one.answer === null || one.answeredAt === null
    ? html`<p class="meta">${t('press:receipt.waiting')}</p>`
    : html`<p class="meta">${t('press:receipt.we-answered', { at: one.answeredAt })}</p><p>${one.answer}</p>
${one.earlier.map((old) => html`<p class="meta">${t('press:receipt.we-changed', { at: old.at })}</p><p>${old.text}</p>`)}`
}`,
  )
  return html`<section class="ask"><h2>${t('press:receipt.ask-heading')}</h2>${asked}
${writeForm(input, 'spor', 'ask', language)}</section>`
}

function writeForm(
  { token, news }: ReceiptInput,
  act: 'svar' | 'spor',
  key: 'answer' | 'ask',
  language: Language,
): Markup {
  const t = translator(language)
  const fault = news?.kind === 'fault' && news.act === act ? news : null
  const { told, marks } = faultsOf(fault, language)
  return html`<form method="post" action="/k/${token}/${act}" novalidate><div class="field"><label for="${act}">${t(`press:receipt.${key}-label`)}</label>
<span class="help" id="${act}-hjelp">${t(`press:receipt.${key}-help`)}</span>${told(act)}
<textarea id="${act}" name="tekst" required maxlength="${LONGEST_TEXT}"${marks(act, `${act}-hjelp`)}>${fault?.text}</textarea></div>
<button type="submit" class="plain">${t(`press:receipt.${key}-button`)}</button></form>`
}

/** The same page for a forged, a cut and an unknown link: it tells nobody which it was. */
export function noLinkPage(site: Site, language: Language): string {
  const t = translator(language)
  return layout({
    site,
    language,
    title: t('press:receipt.no-link-title'),
    isPrivate: true,
    main: html`<div class="page"><h1>${t('press:receipt.no-link-title')}</h1><p>${t('press:receipt.no-link')}</p></div>`,
  })
}

/** Ending a subscription: asks first, since mail scanners open links; a mail program may post at once (RFC 8058). */
export function unsubscribePage(site: Site, language: Language, token: string, isDone: boolean): string {
  const t = translator(language)
  const title = t(isDone ? 'press:unsubscribe.done-title' : 'press:unsubscribe.title')
  const form = html`<form method="post" action="/avmeld/${token}?sprak=${language}"><button type="submit">${t('press:unsubscribe.button')}</button></form>`
  return layout({
    site,
    language,
    title,
    isPrivate: true,
    main: html`<div class="page"><h1>${title}</h1><p>${t(isDone ? 'press:unsubscribe.done' : 'press:unsubscribe.text')}</p>${!isDone && form}</div>`,
  })
}
