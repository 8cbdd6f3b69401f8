import { html, Markup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { LONGEST, type WebForm, type WebFormField } from '../../../slices/press/index.ts'
import type { Site } from '../site.ts'
import { layout } from './layout.ts'

export const askPath = (language: Language) => (language === 'nb' ? '/spor-oss' : `/spor-oss?sprak=${language}`)

/** The names of the fields in the form, as they travel. The trap is called as something a robot wants to fill in. */
export const ASK_FIELDS: Record<WebFormField, string> = {
  name: 'navn',
  outlet: 'redaksjon',
  email: 'epost',
  phone: 'telefon',
  topic: 'tema',
  question: 'sporsmal',
  due: 'frist',
  trap: 'nettsted',
}

/** What stands above the form when it comes back: a fault in a field, or that it is to be sent once more. */
export type AskNews = { field: WebFormField | null; text: string } | null
type AskInput = { site: Site; language: Language; phone: string | null; form: WebForm; token: string; news: AskNews }

/** The open form for journalists: no account, no script, and no third party that learns who asks. */
export function askPage({ site, language, phone, form, token, news }: AskInput): string {
  const t = translator(language)
  const wrong = (field: WebFormField) => (news?.field === field ? new Markup(' aria-invalid="true"') : null)
  const helped = (field: WebFormField, has: boolean) =>
    has ? new Markup(` aria-describedby="${ASK_FIELDS[field]}-hjelp"`) : null
  const label = (field: WebFormField, help?: string) =>
    html`<label for="${ASK_FIELDS[field]}">${t(`press:ask.${field}`)}</label>${help && html`<span class="help" id="${ASK_FIELDS[field]}-hjelp">${help}</span>`}`
  const line = (field: Exclude<WebFormField, 'due' | 'question' | 'trap'>, type: string, more: string, help?: string) =>
    html`<div class="field">${label(field, help)}<input type="${type}" id="${ASK_FIELDS[field]}" name="${ASK_FIELDS[field]}" value="${form[field]}" maxlength="${LONGEST[field]}"${new Markup(more)}${helped(field, help !== undefined)}${wrong(field)}></div>
`
  return layout({
    site,
    language,
    title: t('press:ask.title'),
    description: t('press:ask.lead'),
    path: askPath(language),
    otherLanguage: askPath,
    current: 'contact',
    main: html`<div class="page">
${news && html`<div class="fault" role="alert"><h2>${t('press:ask.fault-heading')}</h2><p>${news.field ? html`<a href="#${ASK_FIELDS[news.field]}">${news.text}</a>` : news.text}</p></div>`}
<h1>${t('press:ask.title')}</h1>
<p>${t('press:ask.lead')}</p>
${phone && html`<p>${t('press:ask.urgent', { phone })}</p>`}
<p>${t('press:ask.not')}</p>
<form method="post" action="${askPath(language)}">
<input type="hidden" name="skjema" value="${token}">
${line('topic', 'text', ' required', t('press:ask.topic-help'))}<div class="field">${label('question', t('press:ask.question-help', { n: LONGEST.question }))}<textarea id="${ASK_FIELDS.question}" name="${ASK_FIELDS.question}" rows="8" maxlength="${LONGEST.question}" required${helped('question', true)}${wrong('question')}>${form.question}</textarea></div>
${line('email', 'email', ' autocomplete="email" autocapitalize="none" spellcheck="false"', t('press:ask.email-help'))}${line('phone', 'tel', ' autocomplete="tel"')}<div class="field">${label('due', t('press:ask.due-help'))}<input type="datetime-local" id="${ASK_FIELDS.due}" name="${ASK_FIELDS.due}" value="${form.due}"${helped('due', true)}${wrong('due')}></div>
${line('name', 'text', ' autocomplete="name"')}${line('outlet', 'text', ' autocomplete="organization"')}<div class="trap" aria-hidden="true"><label for="${ASK_FIELDS.trap}">${t('press:ask.trap')}</label><input type="text" id="${ASK_FIELDS.trap}" name="${ASK_FIELDS.trap}" value="${form.trap}" tabindex="-1" autocomplete="off"></div>
<p>${t('press:ask.privacy')} <a href="/personvern${language === 'nb' ? '' : `?sprak=${language}`}">${t('press:foot.privacy')}</a></p>
<p><button type="submit">${t('press:ask.button')}</button></p>
</form></div>`,
  })
}

/** Told once, to the one who asked: the number, and when to expect an answer. */
export function askReceiptPage(site: Site, language: Language, receipt: { number: string; dueAt: Date }): string {
  const t = translator(language)
  return layout({
    site,
    language,
    title: t('press:ask.receipt-title'),
    main: html`<div class="page"><h1>${t('press:ask.receipt-title')}</h1>
<p class="say">${t('press:ask.receipt-due', { at: receipt.dueAt })}</p>
<p>${t('press:ask.receipt-late')}</p>
<p>${t('press:ask.receipt-number', { number: receipt.number })}</p>
<p>${t('press:ask.receipt-keep')}</p></div>`,
  })
}
