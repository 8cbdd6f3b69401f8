import { html, type Markup } from '../../../kit/http/html.ts'
import { formatDate } from '../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../kit/i18n/keep-together.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { csvCell } from '../../../kit/kernel/csv-cell.ts'
import type { PublicFact } from '../../../slices/press/index.ts'
import type { Site } from '../site.ts'
import { layout } from './layout.ts'

export const factsPath = (language: Language) =>
  language === 'nb' ? '/presserom/fakta' : `/presserom/fakta?sprak=${language}`

/** What a figure counts, in the reader's language, else in the nearest Norwegian. */
function labelOf({ labels }: PublicFact, language: Language): { text: string; lang: string } {
  const order = language === 'nn' ? ['nn', 'nb'] : [language, 'nb']
  const lang = order.find((tag) => labels[tag]) ?? 'nb'
  return { text: labels[lang] ?? '', lang }
}

/** Figures side by side, each with what it counts. */
export function figuresOf(facts: PublicFact[], language: Language): Markup {
  return html`<dl class="figures">${facts.map((fact) => {
    const { text, lang } = labelOf(fact, language)
    return html`<div><dt lang="${lang}">${text}</dt><dd class="num">${fact.value}</dd></div>`
  })}</dl>`
}

/** Facts and figures: every one with where it is from and which day it is true of, as a table that can be taken home. */
export function factsPage(site: Site, language: Language, facts: PublicFact[]): string {
  const t = translator(language)
  const day = (fact: PublicFact) => keepTogether(formatDate(`${fact.as_of}T12:00:00Z`, language))
  const rows = facts.map((fact) => {
    const { text, lang } = labelOf(fact, language)
    const source = fact.href ? html`<a href="${fact.href}">${fact.source}</a>` : html`${fact.source}`
    return html`<tr><th scope="row" lang="${lang}">${text}</th><td class="num">${fact.value}</td><td><time datetime="${fact.as_of}">${day(fact)}</time></td><td lang="nb">${source}</td></tr>`
  })
  return layout({
    site,
    language,
    title: t('press:facts.title'),
    description: t('press:facts.lead'),
    path: factsPath(language),
    otherLanguage: factsPath,
    current: 'facts',
    main: html`<div class="page wide">
<h1>${t('press:facts.title')}</h1>
<p class="say">${t('press:facts.lead')}</p>
${
  facts.length === 0
    ? html`<p>${t('press:facts.none')}</p>`
    : html`${figuresOf(facts, language)}
<h2 id="tabell">${t('press:facts.table')}</h2>
<div class="scroll" role="region" tabindex="0" aria-labelledby="tabell"><table aria-labelledby="tabell"><thead><tr><th scope="col">${t('press:facts.what')}</th><th scope="col">${t('press:facts.value')}</th><th scope="col">${t('press:facts.as-of')}</th><th scope="col">${t('press:facts.source')}</th></tr></thead><tbody>${rows}</tbody></table></div>
<p><a href="/presserom/fakta.csv">${t('press:facts.csv')}</a></p>`
}</div>`,
  })
}

/** The same as a file for spreadsheets (RFC 4180). A value that a spreadsheet would run is made text. */
export function factsCsv(facts: PublicFact[]): string {
  const rows = facts.map((fact) => [
    fact.value,
    fact.labels.nb ?? '',
    fact.labels.nn ?? '',
    fact.labels.en ?? '',
    fact.as_of,
    fact.source,
    fact.href ?? '',
  ])
  return [['value', 'nb', 'nn', 'en', 'as_of', 'source', 'href'], ...rows]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('')
}
