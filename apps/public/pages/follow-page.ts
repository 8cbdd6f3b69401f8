import { html, Markup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { LANGUAGES, type Language } from '../../../kit/kernel/caller.ts'
import { type FollowForm, LONGEST_WORDS, NEWS_KINDS } from '../../../slices/press/index.ts'
import type { Site } from '../site.ts'
import { type FormFault, formFaults } from './form-faults.ts'
import { layout } from './layout.ts'

export const followPath = (language: Language) => (language === 'nb' ? '/abonner' : `/abonner?sprak=${language}`)

type FollowInput = { site: Site; language: Language; regions: string[]; form: FollowForm; faults: readonly FormFault[] }

/** News by e-mail: by kind, region, topic and language. Nothing is asked that is not needed to send it. */
export function followPage({ site, language, regions, form, faults }: FollowInput): string {
  const t = translator(language)
  const { titleOf, summary, told, marks } = formFaults(faults, language, 'press:ask.fault-heading')
  const set = (yes: boolean, word: string) => (yes ? new Markup(` ${word}`) : null)
  const box = (name: string, value: string, label: string, chosen: boolean) =>
    html`<div class="choice"><input type="checkbox" id="${name}-${value}" name="${name}-${value}" value="ja"${set(chosen, 'checked')}><label for="${name}-${value}">${label}</label></div>`
  const group = (name: 'slag' | 'region', key: string, boxes: Markup[]) =>
    html`<fieldset class="field" aria-describedby="${name}-hjelp"><legend>${t(`press:follow.${key}`)}</legend><span class="help" id="${name}-hjelp">${t(`press:follow.${key}-help`)}</span>${boxes}</fieldset>
`
  const kinds = NEWS_KINDS.map((kind) => box('slag', kind, t(`press:kind.${kind}`), form.kinds.includes(kind)))
  const places = regions.map((region) =>
    box('region', region, t('press:follow.region', { region }), form.regions.includes(region)),
  )
  return layout({
    site,
    language,
    title: titleOf(t('press:follow.title')),
    description: t('press:follow.lead'),
    path: followPath(language),
    otherLanguage: followPath,
    main: html`<div class="page">
${summary}
<h1>${t('press:follow.title')}</h1>
<p>${t('press:follow.lead')}</p>
<form method="post" action="${followPath(language)}" novalidate>
<input type="hidden" name="skjema" value="${form.token}">
<div class="field"><label for="epost">${t('press:follow.address')}</label><span class="help" id="epost-hjelp">${t('press:follow.address-help')}</span>${told('epost')}<input type="email" id="epost" name="epost" value="${form.address}" required maxlength="254" autocomplete="email" autocapitalize="none" spellcheck="false"${marks('epost', 'epost-hjelp')}></div>
${group('slag', 'kinds', kinds)}${regions.length > 0 && group('region', 'regions', places)}<div class="field"><label for="ord">${t('press:follow.words')}</label><span class="help" id="ord-hjelp">${t('press:follow.words-help')}</span><input type="text" id="ord" name="ord" value="${form.words}" maxlength="${LONGEST_WORDS}" aria-describedby="ord-hjelp"></div>
<div class="field"><label for="nyhetssprak">${t('press:follow.language')}</label><span class="help" id="sprak-hjelp">${t('press:follow.language-help')}</span><select id="nyhetssprak" name="nyhetssprak" aria-describedby="sprak-hjelp">${LANGUAGES.map((one) => html`<option value="${one}"${set(one === form.language, 'selected')}>${t(`press:language.${one}`)}</option>`)}</select></div>
<div class="trap" aria-hidden="true"><label for="nettsted">${t('press:ask.trap')}</label><input type="text" id="nettsted" name="nettsted" value="${form.trap}" tabindex="-1" autocomplete="off"></div>
<p>${t('press:follow.consent')}</p>
<p><button type="submit">${t('press:follow.button')}</button></p>
</form></div>`,
  })
}

export type FollowStep = 'sent' | 'confirm' | 'confirmed'

/** The steps after the form. `confirm` asks by a button, since mail scanners open links. */
export function followStepPage(site: Site, language: Language, step: FollowStep, token = ''): string {
  const t = translator(language)
  const button = html`<form method="post" action="/abonner/bekreft/${token}?sprak=${language}"><button type="submit" class="big">${t('press:follow.confirm-button')}</button></form>`
  return layout({
    site,
    language,
    title: t(`press:follow.${step}-title`),
    isPrivate: step !== 'sent',
    main: html`<div class="page"><h1>${t(`press:follow.${step}-title`)}</h1><p>${t(`press:follow.${step}`)}</p>${step === 'confirm' && button}</div>`,
  })
}
