import { html, type Markup } from '../../../kit/http/html.ts'
import { formatDate } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import {
  type OpenElement,
  type OpenStrategy,
  SECTIONS,
  type SectionGroup,
  saidIn,
  sectionGroups,
} from '../../../slices/strategy/index.ts'
import type { Site } from '../site.ts'
import { layout } from './layout.ts'

export const strategyPath = (language: Language) =>
  language === 'nb' ? '/kommunikasjonsstrategi' : `/kommunikasjonsstrategi?sprak=${language}`

/** What the strategy in force says that is marked for everyone, by its sections. Null: the agency shows nothing of it. */
export function strategyPage(site: Site, language: Language, strategy: OpenStrategy | null): string {
  const t = translator(language)
  const title = t('strategy:open.title', { agency: site.agencyName })
  const isEmpty = !strategy || strategy.elements.length === 0
  return layout({
    site,
    language,
    title,
    description: t('strategy:open.description', { agency: site.agencyName }),
    ...(isEmpty ? {} : { path: strategyPath(language) }),
    otherLanguage: strategyPath,
    main: html`<div class="page strategy"><h1>${title}</h1>
${isEmpty ? html`<p>${t('strategy:open.none')}</p>` : body(strategy, language)}</div>`,
  })
}

function body(strategy: OpenStrategy, language: Language): Markup {
  const t = translator(language)
  const names = new Map(strategy.elements.map((one) => [one.key, one]))
  const sections = SECTIONS.map((section) => ({ section, groups: sectionGroups(section, strategy.elements) })).filter(
    ({ groups }) => groups.length > 0,
  )
  const from = formatDate(strategy.validFrom, language)
  return html`<p class="say" lang="nb">${strategy.title}</p>
<p>${t('strategy:open.lead', { number: strategy.number, from, count: strategy.elements.length })} ${t('strategy:open.decided')} <span lang="nb">${strategy.decidedBy}</span>.</p>
<nav aria-label="${t('strategy:print.contents')}"><ul class="plain">${sections.map(({ section: { name } }) => html`<li><a href="#${name}">${t(`strategy:section.${name}`)}</a></li>`)}</ul></nav>
${sections.map(
  ({
    section,
    groups,
  }) => html`<section aria-labelledby="${section.name}"><h2 id="${section.name}">${t(`strategy:section.${section.name}`)}</h2>
${groups.map(({ value, items }) => html`${'by' in section && value !== null && html`<h3>${t(`strategy:value.${section.by}.${value}`)}</h3>`}${list(items, { names, language, isMixed: section.kinds.length > 1 })}`)}</section>`,
)}`
}

type Around = { names: ReadonlyMap<string, OpenElement>; language: Language; isMixed: boolean }
type Items = SectionGroup<OpenElement>['items']

/** A list within a list: each element with what stands under it. */
function list(items: Items, around: Around, above: OpenElement | null = null): Markup {
  const heads = items.flatMap(({ depth }, i) => (depth === items[0]!.depth ? [i] : []))
  return html`<ul class="str">${heads.map((start, i) => {
    const below = items.slice(start + 1, heads[i + 1])
    const { element } = items[start]!
    return html`<li>${told(element, around, above)}${below.length > 0 && list(below, around, element)}</li>`
  })}</ul>`
}

/** Sources that are those of the element above are not said again. */
function told(element: OpenElement, { names, language, isMixed }: Around, above: OpenElement | null): Markup {
  const t = translator(language)
  const { kind, texts, sources, standing } = element
  const fields = ['text', ...(kind === 'gap' ? ['current', 'desired'] : []), 'ours']
  const isSaid = above?.sources.join() === sources.join()
  const cited = (isSaid ? [] : sources).flatMap((key) => names.get(key) ?? [])
  return html`<b id="${`el-${element.key}`}" ${langOf(element, 'title', language)}>${saidIn(texts, 'title', language)?.text}</b>${isMixed && html` <span class="meta">${t(`strategy:kind.${kind}`)}</span>`}${standing !== 'source' && html` <span class="meta standing">${t(`strategy:mark.${standing}`)}</span>`}
${fields.map((field) => {
  const said = saidIn(texts, field, language)
  if (!said) return null
  const label =
    field === 'text' ? null : html`<span class="meta" lang="${language}">${t(`strategy:text.${field}`)}: </span>`
  return html`<p lang="${said.language}">${label}${said.text}</p>`
})}${kind === 'source' && about(element)}${
  cited.length > 0 &&
  html`<p class="meta">${t('strategy:field.sources')}: ${cited.map((one, i) => html`${i > 0 && ', '}<a href="#${`el-${one.key}`}" ${langOf(one, 'title', language)}>${saidIn(one.texts, 'title', language)?.text}</a>`)}</p>`
}`
}

function langOf({ texts }: OpenElement, field: string, language: Language): Markup {
  return html`lang="${saidIn(texts, field, language)?.language ?? 'nb'}"`
}

/** Who a source is from, when, and where it can be read. */
function about({ data: { owner, date, link } }: OpenElement): Markup | null {
  const said = [owner, date].filter((one) => typeof one === 'string').join(', ')
  if (!said && typeof link !== 'string') return null
  return html`<p class="meta" lang="nb">${said}${typeof link === 'string' && html`${said && ', '}<a href="${link}" rel="noreferrer">${link}</a>`}</p>`
}
