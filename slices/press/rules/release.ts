import type { Mode } from '../../../kit/kernel/caller.ts'

type Run = { text: string; href?: string }
type ReleaseBlock =
  | { kind: 'heading'; text: Run[] }
  | { kind: 'paragraph'; text: Run[] }
  | { kind: 'list'; ordered: boolean; items: Run[][] }
export type ReleaseEdition = { title: string; body: ReleaseBlock[] }

/** A message as the public may see it. `editions` is empty when it is withdrawn: nothing can show the text by mistake. */
export type Release = {
  messageId: string
  /** Number of the dispatch that opened it. */
  number: string
  kind: string
  mode: Mode
  unitId: string
  unitName: string
  unitNames: Record<string, string>
  releasedAt: Date
  withdrawnAt: Date | null
  /** What its words are worth now: only `stands` is shown as what we say. What was corrected stays wrong, whatever becomes of the correction. */
  standing: 'stands' | 'corrected' | 'withdrawn'
  correctedAt: Date | null
  /** Message id of the correction that stands in its place; null when that is withdrawn too. */
  correctedById: string | null
  /** What that correction is called, by language; null when it is withdrawn too, or is no longer confirmed itself. */
  correctionTitles: Record<string, string> | null
  /** Every language it was published in, withdrawn or not. */
  languages: string[]
  editions: Record<string, ReleaseEdition>
  /** The languages that followed as texts of their own: each keeps its address, and when it came. */
  followed: Record<string, { messageId: string; releasedAt: string }>
}

/** Whose address an edition has, and when it came out. */
export function homeOf(
  { messageId, releasedAt, followed }: Pick<Release, 'messageId' | 'releasedAt' | 'followed'>,
  language: string,
): { messageId: string; releasedAt: Date } {
  const own = followed[language]
  return own ? { messageId: own.messageId, releasedAt: new Date(own.releasedAt) } : { messageId, releasedAt }
}

/** Languages that can be read, Norwegian first, then English, then the rest by their tag. None when withdrawn. */
export function languagesOf(release: { editions: Record<string, unknown> }): string[] {
  const order = ['nb', 'nn', 'se', 'en']
  const rank = (language: string) => (order.includes(language) ? order.indexOf(language) : order.length)
  return Object.keys(release.editions).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** The edition to show a reader of `language`: the same, else the nearest Norwegian, else the first there is. */
export function editionFor<Edition>(
  release: { editions: Record<string, Edition> },
  language: string,
): { language: string; edition: Edition } | null {
  const all = languagesOf(release)
  const wanted = language === 'nn' ? ['nn', 'nb'] : language === 'nb' ? ['nb', 'nn'] : [language]
  const found = wanted.find((tag) => all.includes(tag)) ?? all[0]
  return found === undefined ? null : { language: found, edition: release.editions[found]! }
}

const RIGHT_TO_LEFT = ['ar', 'fa', 'ur', 'he', 'ckb', 'ps', 'sd', 'yi', 'prs']

/** Which way the language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language.toLowerCase().split('-')[0]!) ? 'rtl' : 'ltr'
}

/** The first paragraph as plain text, for lists, feeds and previews. */
export function summaryOf(edition: ReleaseEdition, limit = 300): string {
  const first = edition.body.find((block) => block.kind === 'paragraph')
  const text = (first?.kind === 'paragraph' ? first.text.map((run) => run.text).join('') : '').trim()
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit - 40)).trimEnd()} …`
}
