import { html, Markup } from '../../../kit/http/html.ts'
import { formatMoment } from '../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../kit/i18n/keep-together.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import {
  drawChart,
  type LaidBlock,
  type LaidCell,
  type LaidPart,
  type OpenReport,
} from '../../../slices/measure/index.ts'
import type { Site } from '../site.ts'
import { layout } from './layout.ts'

export const reportPath = (id: string) => `/rapporter/${id}`

/** A report that is open to everyone, in its own language: as it was published, with what has been revised since beside each number. */
export function reportPage(site: Site, report: OpenReport): string {
  const { language, title, number, at, period, revised, fingerprint } = report
  const t = translator(language)
  return layout({
    site,
    language,
    title,
    description: `${title}. ${t('report:public.description', { agency: site.agencyName, period })}`,
    path: reportPath(report.id),
    main: html`<div class="page wide report"><h1>${title}</h1>
<p class="say">${keepTogether(t('report:public.lead', { agency: site.agencyName, period }))}</p>
<p>${keepTogether(t('report:read.lead', { number, at }))}</p>
${site.mode === 'demo' && html`<p><strong>${t('report:read.demo')}</strong></p>`}
${revised > 0 && html`<p><strong>${t('report:read.revised', { count: revised })}</strong></p>`}
${report.blocks.map((block) => section(block, language))}
<section aria-labelledby="files"><h2 id="files">${t('report:public.files')}</h2>
<p><a href="${reportPath(report.id)}/rapport.pdf" download>${t('report:public.pdf')}</a></p>
<p><a href="${reportPath(report.id)}/rapport.xlsx" download>${t('report:public.xlsx')}</a></p></section>
<p class="small">${t('report:read.fingerprint')}: <code>${fingerprint}</code>. <time datetime="${at}">${keepTogether(formatMoment(at, language))}</time></p>
<p><a href="/apne-data">${t('measure:open.title')}</a></p></div>`,
  })
}

function section({ id, title, parts }: LaidBlock, language: Language): Markup {
  const heading = title && html`<h2 id="${id}">${title}</h2>`
  return html`<section${title ? html` aria-labelledby="${id}"` : ''}>${heading}
${parts.map((part) => partOf(part, language))}</section>`
}

function partOf(part: LaidPart, language: Language): Markup | null {
  switch (part.kind) {
    case 'heading':
      return html`<h3>${part.text}</h3>`
    case 'paragraph':
      return html`<p${part.isWritten ? html` class="said"` : ''}>${part.isWritten ? part.text : keepTogether(part.text)}</p>`
    case 'list':
      return html`<ul class="said">${part.items.map((item) => html`<li>${item}</li>`)}</ul>`
    case 'number':
      return html`<div class="figure"><p class="value">${keepTogether(part.value)}</p><div>${part.lines.map((line) => html`<p>${keepTogether(line)}</p>`)}${part.revised && html`<p class="revised">${part.revised}</p>`}</div></div>`
    case 'chart': {
      // Made by us of numbers and of names that are escaped.
      const { svg, caption } = drawChart(part.chart, language)
      return html`<figure class="drawn"><figcaption>${caption}</figcaption><div class="wide" role="region" tabindex="0" aria-label="${caption}"><div role="img" aria-label="${part.finding}">${new Markup(svg)}</div></div></figure>`
    }
    case 'facts':
      return html`<dl class="facts">${part.facts.map(({ label, cell }) => html`<div><dt>${label}</dt><dd>${cellOf(cell)}</dd></div>`)}</dl>`
    case 'table':
      return table(part)
    case 'source':
      return html`<p class="source">${keepTogether(part.text)}</p>`
    case 'link':
      return null
  }
}

function table({ caption, columns, rows }: Extract<LaidPart, { kind: 'table' }>): Markup {
  const cell = (one: LaidCell, at: number) =>
    at === 0
      ? html`<th scope="row">${one.text}</th>`
      : html`<td${columns[at]?.isNumber ? html` class="num"` : ''}>${cellOf(one)}</td>`
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table aria-label="${caption}"><thead><tr>${columns.map(({ title, isNumber }) => html`<th scope="col"${isNumber ? html` class="num"` : ''}>${title}</th>`)}</tr></thead><tbody>
${rows.map(({ cells }) => html`<tr>${cells.map(cell)}</tr>`)}</tbody></table></div>`
}

const cellOf = ({ text, revised }: LaidCell) =>
  html`${keepTogether(text)}${revised && html`<br><strong class="revised">${revised}</strong>`}`
