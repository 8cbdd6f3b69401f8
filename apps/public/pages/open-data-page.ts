import { html } from '../../../kit/http/html.ts'
import { formatDate } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { type OpenReportLine, type OpenSeries, openPath } from '../../../slices/measure/index.ts'
import type { Site } from '../site.ts'
import { layout } from './layout.ts'
import { reportPath } from './report-page.ts'

export const openDataPath = (language: Language) => (language === 'nb' ? '/apne-data' : `/apne-data?sprak=${language}`)

/** What the agency gives away: series with what each measures, until when, and the files; and reports. */
export function openDataPage(
  site: Site,
  language: Language,
  { series, reports }: { series: readonly OpenSeries[]; reports: readonly OpenReportLine[] },
): string {
  const t = translator(language)
  return layout({
    site,
    language,
    title: t('measure:open.title'),
    description: t('measure:open.lead', { agency: site.agencyName }),
    ...(series.length + reports.length > 0 ? { path: openDataPath(language) } : {}),
    otherLanguage: openDataPath,
    main: html`<div class="page wide"><h1>${t('measure:open.title')}</h1>
<p class="say">${t('measure:open.lead', { agency: site.agencyName })}</p>
${series.length === 0 ? html`<p>${t('measure:open.none')}</p>` : table(series, language)}
${reports.length > 0 && html`<h2>${t('report:title')}</h2><ul>${reports.map((one) => html`<li><a href="${reportPath(one.id)}" lang="${one.language}">${one.title}</a>. ${formatDate(one.at, language)}</li>`)}</ul>`}</div>`,
  })
}

function table(series: readonly OpenSeries[], language: Language) {
  const t = translator(language)
  const rows = series.map((one) => {
    const tag = language === 'nb' || one.names[language] ? language : 'nb'
    const last = one.values.at(-1)
    return html`<tr id="${one.key}"><th scope="row" lang="${tag}">${one.names[tag] ?? one.names.nb}${one.method && html`<br><small lang="nb">${one.method}</small>`}</th><td class="num">${one.values.length}</td><td>${last && html`<time datetime="${last.toOn}">${formatDate(`${last.toOn}T12:00:00Z`, language)}</time>`}</td><td><a href="${openPath(one.key, 'csv')}" aria-label="${t('measure:open.file', { name: one.names.nb, kind: 'CSV' })}">CSV</a> <a href="${openPath(one.key, 'json')}" aria-label="${t('measure:open.file', { name: one.names.nb, kind: 'JSON' })}">JSON</a></td></tr>`
  })
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${t('measure:open.title')}"><table aria-label="${t('measure:open.title')}"><thead><tr><th scope="col">${t('measure:open.series')}</th><th scope="col">${t('measure:open.values')}</th><th scope="col">${t('measure:open.until')}</th><th scope="col">${t('measure:open.files')}</th></tr></thead><tbody>${rows}</tbody></table></div>
<p>${t('measure:open.licence')} <a href="https://data.norge.no/nlod/no/2.0">NLOD 2.0</a>. <a href="/apne-data/katalog.jsonld">${t('measure:open.catalogue')}</a></p>
<p>${t('measure:open.reading')}</p>`
}
