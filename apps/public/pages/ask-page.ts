import { html, Markup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { LONGEST, type WebForm, type WebFormField } from '../../../slices/press/index.ts'
import type { Site } from '../site.ts'
import { telephone } from './contact-page.ts'
import { type FormFault, formFaults } from './form-faults.ts'
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

type AskInput = {
  site: Site
  language: Language
  phone: string | null
  form: WebForm
  token: string
  /** What is wrong in the fields, or that it is to be sent once more. */
  faults: readonly FormFault[]
}

/** The open form for journalists: no account, no script, and no third party that learns who asks. */
export function askPage({ site, language, phone, form, token, faults }: AskInput): string {
  const t = translator(language)
  const { titleOf, summary, told, marks } = formFaults(faults, language, 'press:ask.fault-heading')
  const marked = (field: WebFormField, has: boolean) =>
    marks(ASK_FIELDS[field], has ? `${ASK_FIELDS[field]}-hjelp` : null)
  const label = (field: WebFormField, help?: string) =>
    html`<label for="${ASK_FIELDS[field]}">${t(`press:ask.${field}`)}</label>${help && html`<span class="help" id="${ASK_FIELDS[field]}-hjelp">${help}</span>`}${told(ASK_FIELDS[field])}`
  const line = (field: Exclude<WebFormField, 'due' | 'question' | 'trap'>, type: string, more: string, help?: string) =>
    html`<div class="field">${label(field, help)}<input type="${type}" id="${ASK_FIELDS[field]}" name="${ASK_FIELDS[field]}" value="${form[field]}" maxlength="${LONGEST[field]}"${new Markup(more)}${marked(field, help !== undefined)}></div>
`
  return layout({
    site,
    language,
    title: titleOf(t('press:ask.title')),
    description: t('press:ask.lead'),
    path: askPath(language),
    otherLanguage: askPath,
    current: 'contact',
    main: html`<div class="page">
${summary}
<h1>${t('press:ask.title')}</h1>
<p>${t('press:ask.lead')}</p>
${phone && html`<p>${t('press:ask.urgent')} ${telephone(phone)}</p>`}
<p>${t('press:ask.not')}</p>
<form method="post" action="${askPath(language)}" novalidate>
<input type="hidden" name="skjema" value="${token}">
${line('topic', 'text', ' required', t('press:ask.topic-help'))}<div class="field">${label('question', t('press:ask.question-help', { n: LONGEST.question }))}<textarea id="${ASK_FIELDS.question}" name="${ASK_FIELDS.question}" rows="8" maxlength="${LONGEST.question}" required${marked('question', true)}>${form.question}</textarea></div>
${line('email', 'email', ' autocomplete="email" autocapitalize="none" spellcheck="false"', t('press:ask.email-help'))}${line('phone', 'tel', ' autocomplete="tel"')}<div class="field">${label('due', t('press:ask.due-help'))}<input type="datetime-local" id="${ASK_FIELDS.due}" name="${ASK_FIELDS.due}" value="${form.due}"${marked('due', true)}></div>
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
