import { readDay } from '../import/read-period.ts'
import { actorsIn } from './actors.ts'

/** An appearance of a story in an outlet. */
export type Mention = { outlet: string; publishedOn: string; title: string; lead: string; url: string }
export const MENTION_FIELDS = ['outlet', 'published', 'title', 'lead', 'url'] as const
export type MentionField = (typeof MENTION_FIELDS)[number]
export type MentionColumns = Partial<Record<MentionField, number>>
export const MENTION_FAULTS = ['outlet-missing', 'title-missing', 'day-wrong', 'url-wrong', 'too-long'] as const
export type MentionFault = (typeof MENTION_FAULTS)[number]

/** Headers of media monitoring that we know: those of Retriever's fields, and the Norwegian ones. */
const KNOWN: Record<MentionField, string[]> = {
  outlet: ['source', 'kilde', 'medium', 'redaksjon', 'outlet', 'ret:source', 'publikasjon', 'avis'],
  published: ['docdate', 'dato', 'date', 'ret:docdate', 'publisert', 'published', 'pubdate'],
  title: ['title', 'tittel', 'overskrift', 'headline'],
  lead: ['description', 'ingress', 'lead', 'dynteaser', 'ret:dynteaser', 'utdrag', 'sammendrag'],
  url: ['link', 'url', 'lenke', 'adresse'],
}

/** Which column holds what, or what is missing: outlet, day and title must be there. */
export function mentionColumns(headers: readonly string[]): { columns: MentionColumns } | { missing: MentionField[] } {
  const plain = headers.map((header) => header.toLowerCase().trim())
  const columns: MentionColumns = {}
  for (const field of MENTION_FIELDS) {
    const at = plain.findIndex((header) => KNOWN[field].includes(header))
    if (at >= 0) columns[field] = at
  }
  const missing = (['outlet', 'published', 'title'] as const).filter((field) => columns[field] === undefined)
  return missing.length > 0 ? { missing } : { columns }
}

const LONGEST = 2000

export function readMention(
  cells: readonly string[],
  columns: MentionColumns,
): { mention: Mention } | { fault: MentionFault } {
  const cell = (field: MentionField) => (columns[field] === undefined ? '' : (cells[columns[field]] ?? '').trim())
  const [outlet, title, lead, url] = [cell('outlet'), cell('title'), cell('lead'), cell('url')]
  if (outlet === '') return { fault: 'outlet-missing' }
  if (title === '') return { fault: 'title-missing' }
  const day = readDay(cell('published'))
  if ('fault' in day) return { fault: 'day-wrong' }
  if (url !== '' && !/^https?:\/\//i.test(url)) return { fault: 'url-wrong' }
  if ([outlet, title, lead, url].some((text) => text.length > LONGEST)) return { fault: 'too-long' }
  return { mention: { outlet, publishedOn: day.day, title, lead, url } }
}

/** A mention as a line of PostgreSQL's COPY, with what makes it the same appearance and the same story. */
export function copyLine(importId: string, mention: Mention): string {
  const { outlet, publishedOn, title, lead, url } = mention
  const { identity, story, actors } = marksOf(mention)
  return `${importId}\t${identity}\t${story}\t${escaped(outlet)}\t${publishedOn}\t${escaped(title)}\t${escaped(lead)}\t${escaped(url)}\t${actors}\n`
}

/** What makes it the same appearance and the same story, and who it names, one bit each. */
export const marksOf = ({ outlet, publishedOn, title, lead, url }: Mention) => ({
  identity: digest(url === '' ? `${outlet}\u0001${publishedOn}\u0001${title}` : url),
  story: digest(storyWords(title)),
  actors: actorsIn(`${title} ${lead}`),
})

/** The words of a title without small print: «NTB:», quotes and case differ between papers that print the same story. */
export const storyWords = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFC')
    .replace(/^(ntb|dn|vg|nrk)\s*[:–-]\s*/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const escaped = (text: string) =>
  /[\\\t\n\r]/.test(text)
    ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : text

/** 53 bits of a text (cyrb53): a million texts meet by chance once in eighteen thousand such sets. */
export function digest(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}
