import { html, Markup } from '../../../kit/http/html.ts'
import { formatMoment } from '../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../kit/i18n/keep-together.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import {
  type AccreditationField,
  type AccreditationForm,
  LONGEST_ACCREDITATION,
  occasionLanguage,
  type PublicOccasion,
} from '../../../slices/press/index.ts'
import type { Site } from '../site.ts'
import { type FormFault, formFaults } from './form-faults.ts'
import { layout } from './layout.ts'
import { occasionPath, spanOf } from './occasion-frame.ts'
import { accreditPath } from './occasion-page.ts'

export const ACCREDIT_FIELDS: Record<AccreditationField, string> = {
  name: 'navn',
  outlet: 'redaksjon',
  email: 'epost',
  equipment: 'utstyr',
  trap: 'nettsted',
}
type AccreditInput = {
  site: Site
  language: Language
  one: PublicOccasion
  form: AccreditationForm
  token: string
  faults: readonly FormFault[]
}
const HELPED = ['email', 'equipment']

/** Asks to come: whom to let in, and where to answer. No account, no script, and nothing that is not needed for that. */
export function accreditPage({ site, language, one, form, token, faults }: AccreditInput): string {
  const t = translator(language)
  const tag = occasionLanguage(one.texts, language)
  const { titleOf, summary, told, marks } = formFaults(faults, language, 'press:ask.fault-heading')
  const line = (field: 'name' | 'outlet' | 'email' | 'equipment', type: string, more: string) => {
    const id = ACCREDIT_FIELDS[field]
    const help =
      HELPED.includes(field) && html`<span class="help" id="${id}-hjelp">${t(`press:accredit.${field}-help`)}</span>`
    return html`<div class="field"><label for="${id}">${t(`press:accredit.${field}`)}</label>${help}${told(id)}<input type="${type}" id="${id}" name="${id}" value="${form[field]}" maxlength="${LONGEST_ACCREDITATION[field]}"${new Markup(more)}${marks(id, help ? `${id}-hjelp` : null)}></div>
`
  }
  return layout({
    site,
    language,
    title: titleOf(t('press:accredit.title')),
    current: 'occasions',
    main: html`<div class="page">
${summary}
<h1>${t('press:accredit.title')}</h1>
<p class="say"><a href="${occasionPath(one, language)}" lang="${tag}">${one.texts[tag]!.title}</a>, ${spanOf(one, language)}</p>
<p>${t('press:accredit.lead', { at: keepTogether(formatMoment(one.accredit_by!, language)) })}</p>
<form method="post" action="${accreditPath(one, language)}" novalidate>
<input type="hidden" name="skjema" value="${token}">
${line('name', 'text', ' required autocomplete="name"')}${line('outlet', 'text', ' required autocomplete="organization"')}${line('email', 'email', ' required autocomplete="email" autocapitalize="none" spellcheck="false"')}${line('equipment', 'text', '')}<div class="trap" aria-hidden="true"><label for="${ACCREDIT_FIELDS.trap}">${t('press:ask.trap')}</label><input type="text" id="${ACCREDIT_FIELDS.trap}" name="${ACCREDIT_FIELDS.trap}" value="${form.trap}" tabindex="-1" autocomplete="off"></div>
<p>${t('press:accredit.needs')}</p>
<p>${t('press:accredit.privacy')} ${t('press:privacy.basis.gdpr-6-1-e')}. <a href="/personvern${language === 'nb' ? '' : `?sprak=${language}`}">${t('press:foot.privacy')}</a></p>
<p><button type="submit">${t('press:accredit.button')}</button></p>
</form></div>`,
  })
}

/** That we have it, or that it is too late; the same whoever asked. */
export function accreditSaidPage(
  site: Site,
  language: Language,
  { one, said }: { one: PublicOccasion; said: 'sent' | 'closed' },
): string {
  const t = translator(language)
  return layout({
    site,
    language,
    title: t(`press:accredit.${said}-title`),
    current: 'occasions',
    main: html`<div class="page"><h1>${t(`press:accredit.${said}-title`)}</h1><p>${t(`press:accredit.${said}`)}</p>
<p><a href="${occasionPath(one, language)}">${t('press:accredit.back')}</a></p></div>`,
  })
}

type Standing = {
  state: 'asked' | 'accepted' | 'declined'
  reason: string | null
  title: string
  when: string
  place: string
  isCancelled: boolean
}

/** Behind the link that one who asked has alone: how it stands, and the way out. */
export function accreditLinkPage(
  site: Site,
  language: Language,
  token: string,
  standing: Standing | 'withdrawn',
): string {
  const t = translator(language)
  const title = t(standing === 'withdrawn' ? 'press:accredit.withdrawn-title' : 'press:accredit.own-title')
  const main =
    standing === 'withdrawn'
      ? html`<p>${t('press:accredit.withdrawn')}</p>`
      : html`<p class="say">${standing.title}, ${standing.when}. ${standing.place}</p>
<p><b>${t(standing.isCancelled ? 'press:occasions.is-cancelled' : `press:accredit.state.${standing.state}`)}</b></p>${standing.reason && html`<p>${standing.reason}</p>`}
<form method="post" action="/presserom/akkreditering/${token}?sprak=${language}"><p>${t('press:accredit.withdraw')}</p><button type="submit" class="plain">${t('press:accredit.withdraw-button')}</button></form>`
  return layout({
    site,
    language,
    title,
    isPrivate: true,
    main: html`<div class="page"><h1>${title}</h1>${main}</div>`,
  })
}
