import type { JSONContent } from '@tiptap/core'
import type { Node as PaperNode } from '@tiptap/pm/model'
import type { Block, Inline } from '../rules/body.ts'

/** A text as the editor holds it: the title is the first node, block `i` of the body is child `i + 1`. */
export type PaperText = { title: string; body: Block[] }

const inlineNodes = (runs: Inline[]): JSONContent[] =>
  runs
    .filter((run) => run.text !== '')
    .map(({ text, href }) => ({
      type: 'text',
      text,
      ...(href === undefined ? {} : { marks: [{ type: 'link', attrs: { href } }] }),
    }))

function blockNode(block: Block): JSONContent {
  if (block.kind === 'heading') return { type: 'heading', attrs: { level: 2 }, content: inlineNodes(block.text) }
  if (block.kind === 'paragraph') return { type: 'paragraph', content: inlineNodes(block.text) }
  return {
    type: block.ordered ? 'orderedList' : 'bulletList',
    content: block.items.map((item) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: inlineNodes(item) }],
    })),
  }
}

export function blockNodes(body: Block[]): JSONContent[] {
  return body.map(blockNode)
}

export function paperOf({ title, body }: PaperText): JSONContent {
  const blocks: JSONContent[] = body.length > 0 ? blockNodes(body) : [{ type: 'paragraph' }]
  return { type: 'doc', content: [{ type: 'title', content: inlineNodes([{ text: title }]) }, ...blocks] }
}

function runsOf(node: PaperNode): Inline[] {
  const runs: Inline[] = []
  node.forEach((child) => {
    const href = child.marks.find((mark) => mark.type.name === 'link')?.attrs.href as string | undefined
    runs.push(href ? { text: child.text ?? '', href } : { text: child.text ?? '' })
  })
  return runs
}

function blockOf(node: PaperNode): Block {
  if (node.type.name === 'heading') return { kind: 'heading', text: runsOf(node) }
  if (node.type.name === 'paragraph') return { kind: 'paragraph', text: runsOf(node) }
  const items: Inline[][] = []
  node.forEach((item) => {
    items.push(item.firstChild ? runsOf(item.firstChild) : [])
  })
  return { kind: 'list', ordered: node.type.name === 'orderedList', items }
}

/** The text of a paper, with every block where the editor has it, empty ones too: places count on it. */
export function textOfPaper(doc: PaperNode): PaperText {
  const body: Block[] = []
  doc.forEach((node, _offset, index) => {
    if (index > 0) body.push(blockOf(node))
  })
  return { title: doc.firstChild?.textContent ?? '', body }
}

export type Span = { from: number; to: number }

/**
 * Where in the paper a place in a block's plain text is. Block -1 is the title. A place in a list may cover several
 * items, hence several spans. Empty when the text has moved on.
 */
export function spansOf(doc: PaperNode, block: number, start: number, end: number): Span[] {
  const index = block + 1
  if (index >= doc.childCount) return []
  const node = doc.child(index)
  let at = 0
  for (let i = 0; i < index; i++) at += doc.child(i).nodeSize
  if (node.isTextblock) return end <= node.content.size ? [{ from: at + 1 + start, to: at + 1 + end }] : []
  const spans: Span[] = []
  let textAt = 0
  node.forEach((item, offset) => {
    const length = item.textContent.length
    const from = Math.max(start - textAt, 0)
    const to = Math.min(end - textAt, length)
    // Two steps in: into the item, into its paragraph; one more stands before the list itself.
    if (from < to) spans.push({ from: at + 1 + offset + 2 + from, to: at + 1 + offset + 2 + to })
    textAt += length + 1
  })
  return spans
}
