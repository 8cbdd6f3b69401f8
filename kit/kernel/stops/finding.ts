/** A block as plain text. A list's items stand one on each line, so that `start` and `end` count in `items.join('\n')`. */
export type PlainBlock = { kind: 'heading' | 'paragraph' | 'list'; text: string }

/** What the stops look for. Each has a title, a why and a do in `message:finding.<check>.…`, in all three languages. */
export const STOP_CHECKS = [
  'identity-number',
  'near-identity-number',
  'account-number',
  'telephone-number',
  'case-number',
  'private-email',
  'person-in-custody',
  'described-in-custody',
  'security-staffing',
  'security-routine',
  'security-plan',
  'security-technical',
  'security-transport',
] as const
export type StopCheck = (typeof STOP_CHECKS)[number]

export type Severity = 'advice' | 'stop'

/** The place of the title, which is no block of the body. */
export const TITLE_BLOCK = -1

/** A remark on a place in the text. Human words come from `message:finding.<check>.title|why|do`, filled with `params`. */
export type Finding = {
  /** The same for the same remark on the same words in the same surroundings, also when text elsewhere changes. */
  id: string
  check: string
  severity: Severity
  /** Index of the block; -1 is the title. */
  block: number
  /** UTF-16 offsets in the block's plain text. */
  start: number
  end: number
  excerpt: string
  params: Record<string, unknown>
  /** Texts that may stand instead of the excerpt; the best first, possibly none. */
  replacements: string[]
}

/** What a single check says; `finished` adds id and excerpt. */
export type Remark<Check extends string = StopCheck> = Omit<
  Finding,
  'id' | 'check' | 'excerpt' | 'severity' | 'replacements'
> & {
  check: Check
  severity?: Severity
  replacements?: string[]
}

const SURROUNDINGS = 24

/** Findings in reading order with ids and excerpts. `title` is the text of block -1. */
export function finished(remarks: Remark<string>[], title: string, blocks: PlainBlock[]): Finding[] {
  const seen = new Map<string, number>()
  return [...remarks]
    .sort((a, b) => a.block - b.block || a.start - b.start || a.end - b.end || (a.check < b.check ? -1 : 1))
    .map((remark) => {
      const text = remark.block === TITLE_BLOCK ? title : (blocks[remark.block]?.text ?? '')
      const excerpt = text.slice(remark.start, remark.end)
      const before = text.slice(Math.max(0, remark.start - SURROUNDINGS), remark.start)
      const after = text.slice(remark.end, remark.end + SURROUNDINGS)
      const place = [remark.check, excerpt, before, after].join('\u0000')
      const number = (seen.get(place) ?? 0) + 1
      seen.set(place, number)
      return {
        id: `fnd_${hash(`${place}\u0000${number}`)}`,
        check: remark.check,
        severity: remark.severity ?? 'advice',
        block: remark.block,
        start: remark.start,
        end: remark.end,
        excerpt,
        params: remark.params,
        replacements: remark.replacements ?? [],
      }
    })
}

/** 2 × 32 bits of cyrb53 as base 36: enough to tell the remarks of one text apart; no secret depends on it. */
function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (a >>> 0).toString(36).padStart(7, '0') + (b >>> 0).toString(36).padStart(7, '0')
}
