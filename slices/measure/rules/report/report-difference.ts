import { canonical } from '../../../../kit/kernel/canonical.ts'
import type { ReportBlock, ReportContent } from './report.ts'

/** A part that two writers may have written differently: a field, the order of the blocks, or a block by its id. */
export type ReportPart = 'title' | 'audience' | 'language' | 'period' | 'order' | `block:${string}`

const FIELDS = ['title', 'audience', 'language', 'period'] as const
const blockOf = (content: ReportContent, part: ReportPart): ReportBlock | null =>
  content.blocks.find(({ id }) => `block:${id}` === part) ?? null

function writtenIn(content: ReportContent, part: ReportPart): unknown {
  if (part === 'period') return [content.fromOn, content.toOn]
  if (part === 'title' || part === 'audience' || part === 'language') return content[part]
  return part === 'order' ? content.blocks.map(({ id }) => id) : blockOf(content, part)
}
const isSame = (a: ReportContent, b: ReportContent, part: ReportPart) =>
  canonical(writtenIn(a, part)) === canonical(writtenIn(b, part))

/** Every part of either, in the order of reading. */
function partsOf(a: ReportContent, b: ReportContent): ReportPart[] {
  const ids = [...new Set([...a.blocks, ...b.blocks].map(({ id }) => id))]
  return [...FIELDS, ...ids.map((id): ReportPart => `block:${id}`)]
}

/** The blocks that both have stand in another order. */
function isOrderOther(a: ReportContent, b: ReportContent): boolean {
  const shared = (one: ReportContent, other: ReportContent) =>
    one.blocks.flatMap(({ id }) => (other.blocks.some((block) => block.id === id) ? [id] : []))
  return canonical(shared(a, b)) !== canonical(shared(b, a))
}

/** Parts that both have changed, each in their own way, since `base`: what a person must choose. */
export function conflictsOf(base: ReportContent, theirs: ReportContent, mine: ReportContent): ReportPart[] {
  const isOpen = (part: ReportPart) =>
    !isSame(theirs, mine, part) && !isSame(base, theirs, part) && !isSame(base, mine, part)
  const parts = partsOf(theirs, mine).filter(isOpen)
  const bothMoved = isOrderOther(theirs, mine) && isOrderOther(base, theirs) && isOrderOther(base, mine)
  return bothMoved ? [...parts, 'order'] : parts
}

/**
 * Both writers' work in one: what only one of them has changed is theirs or mine by itself, and of the rest `keepMine` are mine. A block that one
 * has taken out and the other has not touched is gone.
 */
export function merged(
  base: ReportContent,
  theirs: ReportContent,
  mine: ReportContent,
  keepMine: readonly ReportPart[],
): ReportContent {
  const isMine = (part: ReportPart) =>
    keepMine.includes(part) || (isSame(base, theirs, part) && !isSame(base, mine, part))
  const from = (part: ReportPart) => (isMine(part) ? mine : theirs)
  const orderIsMine = keepMine.includes('order') || (!isOrderOther(base, theirs) && isOrderOther(base, mine))
  const [first, second] = orderIsMine ? [mine, theirs] : [theirs, mine]
  const ids = placed(
    first.blocks.map(({ id }) => id),
    second.blocks.map(({ id }) => id),
  )
  return {
    title: from('title').title,
    audience: from('audience').audience,
    language: from('language').language,
    fromOn: from('period').fromOn,
    toOn: from('period').toOn,
    blocks: ids.flatMap((id) => blockOf(from(`block:${id}`), `block:${id}`) ?? []),
  }
}

/** The first order, with what only the second has put in after the one it stands behind there. */
function placed(first: readonly string[], second: readonly string[]): string[] {
  const ids = [...first]
  for (const [at, id] of second.entries()) {
    if (ids.includes(id)) continue
    ids.splice(at === 0 ? 0 : ids.indexOf(second[at - 1]!) + 1, 0, id)
  }
  return ids
}
