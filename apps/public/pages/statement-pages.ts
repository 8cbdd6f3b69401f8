import { html, type Markup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import type { PrivacyRule } from '../../../slices/organisation/index.ts'
import type { Site } from '../site.ts'
import { layout } from './layout.ts'

/** What tells those inside that a time is of our own choosing; nobody outside can do anything with it. */
const MARK = { nb: 'Ikke i kilden. ', nn: 'Ikkje i kjelda. ', en: 'Not in the source. ' }
const forReaders = (note: string, language: Language) => note.replace(MARK[language], '')

/** What we store, on what basis, how long: from the agency's own data. */
export function privacyPage(site: Site, language: Language, records: PrivacyRule[]): string {
  const t = translator(language)
  const rows = records.map(
    (
      record,
    ) => html`<tr><th scope="row">${record.names[language]}<br><span class="meta">${record.content[language]}</span></th>
<td>${t(`press:privacy.basis.${record.legalBasis}`)}</td><td>${forReaders(record.retentionNote[language], language)}</td></tr>`,
  )
  const table = html`<h2>${t('press:privacy.records-heading')}</h2>
<table class="stack"><caption>${t('press:privacy.caption')}</caption>
<thead><tr><th scope="col">${t('press:privacy.kind')}</th><th scope="col">${t('press:privacy.basis')}</th><th scope="col">${t('press:privacy.kept')}</th></tr></thead>
<tbody>${rows}</tbody></table>`
  return statement(site, language, 'privacy', '/personvern', [
    part('privacy', 'never', language),
    ...(rows.length > 0 ? [table] : []),
    part('privacy', 'cookies', language),
    part('privacy', 'rights', language, site),
  ])
}

export function accessibilityPage(site: Site, language: Language): string {
  const t = translator(language)
  const points = [1, 2, 3, 4].map((number) => html`<li>${t(`press:accessibility.works-${number}`)}</li>`)
  return statement(site, language, 'accessibility', '/tilgjengelighet', [
    html`<h2>${t('press:accessibility.works-heading')}</h2><ul class="plain">${points}</ul>`,
    part('accessibility', 'known', language),
    part('accessibility', 'tell', language, site),
    html`<h2>${t('press:accessibility.statement-heading')}</h2>
<p>${formalStatement(site, language)}</p>`,
  ])
}

/** Where the formal statement is, or that there is none: it is the agency's own, and stands at uustatus.no. */
function formalStatement({ accessibilityUrl }: Site, language: Language): Markup | string {
  const t = translator(language)
  if (!accessibilityUrl) return t('press:accessibility.statement-none')
  return html`<a href="${accessibilityUrl}">${t('press:accessibility.statement')}</a>`
}

function part(page: string, key: string, language: Language, site?: Site): Markup {
  const t = translator(language)
  return html`<h2>${t(`press:${page}.${key}-heading`)}</h2>
<p>${t(`press:${page}.${key}`, { agency: site?.agencyName })}</p>`
}

function statement(site: Site, language: Language, key: string, path: string, parts: Markup[]): string {
  const t = translator(language)
  const address = (other: Language) => (other === 'nb' ? path : `${path}?sprak=${other}`)
  return layout({
    site,
    language,
    title: t(`press:${key}.title`),
    path: address(language),
    description: t(`press:${key}.lead`),
    otherLanguage: address,
    main: html`<div class="page"><h1>${t(`press:${key}.title`)}</h1>
<p>${t(`press:${key}.lead`)}</p>
${parts}</div>`,
  })
}
