import { html, type Markup } from '../../../kit/http/html.ts'
import type { ReleaseEdition } from '../../../slices/press/index.ts'

type Block = ReleaseEdition['body'][number]
type Run = Extract<Block, { kind: 'paragraph' }>['text'][number]

/** The body of a text as markup. Headings are of level 2; a link that is not a plain address becomes text. */
export function bodyOf(body: Block[]): Markup[] {
  return body.map((block) => {
    if (block.kind === 'heading') return html`<h2>${runsOf(block.text)}</h2>\n`
    if (block.kind === 'paragraph') return html`<p>${runsOf(block.text)}</p>\n`
    const items = block.items.map((item) => html`<li>${runsOf(item)}</li>`)
    return block.ordered ? html`<ol>${items}</ol>\n` : html`<ul>${items}</ul>\n`
  })
}

const runsOf = (runs: Run[]) =>
  runs.map((run) => (isSafe(run.href) ? html`<a href="${run.href}">${run.text}</a>` : html`${run.text}`))

function isSafe(href: string | undefined): href is string {
  return (
    href !== undefined && URL.canParse(href) && ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(href).protocol)
  )
}
