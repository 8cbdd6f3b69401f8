import { html, Markup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { languageName, type Site } from '../site.ts'
import { type FormFault, formFaults } from './form-faults.ts'
import { layout } from './layout.ts'

/** Languages that a message may come in; a relative gets Norwegian where the message has no edition in theirs. */
export const MESSAGE_LANGUAGES = ['nb', 'nn', 'se', 'en', 'sq', 'ar', 'fr', 'lt', 'pl', 'ro', 'ru', 'es', 'so', 'uk']

export type RelativesForm = { choice: string; channel: 'email' | 'sms'; address: string; language: string }
export type Choice = { value: string; name: string }
type FormInput = {
  site: Site
  language: Language
  units: Choice[]
  topics: Choice[]
  form: RelativesForm
  faults: readonly FormFault[]
}

/** Relatives register themselves, for a place or a topic. Nothing is asked about who they belong to. */
export function relativesPage({ site, language, units, topics, form, faults }: FormInput): string {
  const t = translator(language)
  const chosen = (yes: boolean, word: string) => (yes ? new Markup(` ${word}`) : null)
  const option = ({ value, name }: Choice, selected: string) =>
    html`<option value="${value}"${chosen(value === selected, 'selected')}>${name}</option>`
  const group = (key: string, choices: Choice[]) =>
    choices.length > 0 &&
    html`<optgroup label="${t(`press:relatives.${key}`)}">${choices.map((one) => option(one, form.choice))}</optgroup>`
  const radio = (value: 'email' | 'sms') =>
    html`<div class="choice"><input type="radio" id="${value}" name="kanal" value="${value}"${chosen(form.channel === value, 'checked')}><label for="${value}">${t(`press:relatives.${value}`)}</label></div>`
  const { titleOf, summary, told, marks } = formFaults(faults, language, 'press:relatives.fault-heading')
  const languages = MESSAGE_LANGUAGES.map((tag) => ({ value: tag, name: languageName(tag) }))
  return layout({
    site,
    language,
    title: titleOf(t('press:relatives.title')),
    description: t('press:relatives.lead'),
    path: addressOf(language),
    otherLanguage: addressOf,
    current: 'relatives',
    main: html`<div class="page">
${summary}
<h1>${t('press:relatives.title')}</h1>
<p>${t('press:relatives.lead')}</p>
<form method="post" action="${addressOf(language)}" novalidate>
<div class="field"><label for="valg">${t('press:relatives.choice')}</label><span class="help" id="valg-hjelp">${t('press:relatives.choice-help')}</span>
${told('valg')}<select id="valg" name="valg" required${marks('valg', 'valg-hjelp')}><option value="">${t('press:relatives.choose')}</option>${group('topics', topics)}${group('units', units)}</select></div>
<fieldset class="field"><legend>${t('press:relatives.channel')}</legend>${radio('email')}${radio('sms')}</fieldset>
<div class="field"><label for="adresse">${t('press:relatives.address')}</label><span class="help" id="adresse-hjelp">${t('press:relatives.address-help')}</span>
${told('adresse')}<input type="text" id="adresse" name="adresse" value="${form.address}" required maxlength="254" autocapitalize="none" spellcheck="false"${marks('adresse', 'adresse-hjelp')}></div>
<div class="field"><label for="sprak">${t('press:relatives.language')}</label><span class="help" id="sprak-hjelp">${t('press:relatives.language-help')}</span>
<select id="sprak" name="meldingssprak" aria-describedby="sprak-hjelp">${languages.map((one) => option(one, form.language))}</select></div>
<p>${t('press:relatives.consent')}</p>
<p><button type="submit">${t('press:relatives.button')}</button></p>
</form></div>`,
  })
}

export const addressOf = (language: Language) => (language === 'nb' ? '/parorende' : `/parorende?sprak=${language}`)

export type RelativesStep = 'sent' | 'confirm' | 'confirmed'

/** The steps after the form. `confirm` asks once more by a button, since mail scanners open links. */
export function relativesStepPage(site: Site, language: Language, step: RelativesStep, token = ''): string {
  const t = translator(language)
  const button = html`<form method="post" action="/parorende/bekreft/${token}?sprak=${language}"><button type="submit" class="big">${t('press:relatives.confirm-button')}</button></form>`
  return layout({
    site,
    language,
    title: t(`press:relatives.${step}-title`),
    isPrivate: step !== 'sent',
    main: html`<div class="page"><h1>${t(`press:relatives.${step}-title`)}</h1><p>${t(`press:relatives.${step}`)}</p>${step === 'confirm' && button}</div>`,
  })
}
