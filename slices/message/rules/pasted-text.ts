import { BLOCK_LIMIT, type Block, tidyText } from './body.ts'

const BULLET = /^\s*[-–•*·]\s+/
const NUMBER = /^\s*\d{1,3}[.)]\s+/

/**
 * Text from elsewhere as blocks: every line a paragraph, lines with a dash, dot or number in front a list. Styling never
 * comes along.
 */
export function blocksFromText(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text.split(/\r\n|\r|\n|\u2028|\u2029/)) {
    const mark = NUMBER.test(line) ? NUMBER : BULLET.test(line) ? BULLET : null
    const clean = tidyText(mark ? line.replace(mark, '') : line).trim()
    if (clean === '') continue
    const last = blocks.at(-1)
    const ordered = mark === NUMBER
    if (mark && last?.kind === 'list' && last.ordered === ordered) last.items.push([{ text: clean }])
    else if (mark) blocks.push({ kind: 'list', ordered, items: [[{ text: clean }]] })
    else blocks.push({ kind: 'paragraph', text: [{ text: clean }] })
  }
  return blocks.slice(0, BLOCK_LIMIT)
}
