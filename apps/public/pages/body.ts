import { html, type Markup } from '../../../kit/http/html.ts'
import { sentencesWith } from '../../../slices/crisis/index.ts'
import type { ReleaseEdition } from '../../../slices/press/index.ts'

type Block = ReleaseEdition['body'][number]
type Run = Extract<Block, { kind: 'paragraph' }>['text'][number]

/** The body of a text as markup. Headings are of level 2; a link that is not a plain address becomes text. `gone`: a time that is taken back is struck through. */
export function bodyOf(body: Block[], gone: string | null = null): Markup[] {
  return body.map((block) => {
    if (block.kind === 'heading') return html`<h2>${runsOf(block.text)}</h2>\n`
    if (block.kind === 'paragraph') return html`<p>${runsOf(block.text, gone)}</p>\n`
    const items = block.items.map((item) => html`<li>${runsOf(item, gone)}</li>`)
    return block.ordered ? html`<ol>${items}</ol>\n` : html`<ul>${items}</ul>\n`
  })
}

const runsOf = (runs: Run[], gone: string | null = null) =>
  runs.map((run) => {
    if (isSafe(run.href)) return html`<a href="${run.href}">${run.text}</a>`
    return gone ? html`${struck(run.text, gone)}` : html`${run.text}`
  })

/** With the sentences that promise `gone` struck through. */
export const struck = (text: string, gone: string): Markup[] =>
  sentencesWith(text, gone).map((one) => (one.isGone ? html`<s>${one.text}</s> ` : html`${one.text} `))

function isSafe(href: string | undefined): href is string {
  return (
    href !== undefined && URL.canParse(href) && ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(href).protocol)
  )
}
