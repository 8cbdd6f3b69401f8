import type { InquiryKind } from './inquiry.ts'

/** Whom or what the press wants to film: only the last one needs the consent of somebody in custody. */
export const FILMED = ['place', 'staff', 'inmate'] as const
export type Filmed = (typeof FILMED)[number]

/** What the form of a kind asks for beside the question. Never a name of somebody in custody. */
export const DETAIL_KEYS = [
  'form',
  'quote',
  'published',
  'criticism',
  'where',
  'length',
  'place',
  'when',
  'crew',
] as const
export type DetailKey = (typeof DETAIL_KEYS)[number]
export type KindDetails = Partial<Record<DetailKey, string>> & { filmed?: Filmed }

/** The fields of each kind, in the order they are asked for. */
export const FIELDS_OF: Record<InquiryKind, readonly DetailKey[]> = {
  question: [],
  'written-questions': ['form'],
  'quote-check': ['quote', 'published'],
  'right-of-reply': ['criticism', 'where', 'length'],
  filming: ['place', 'when', 'crew'],
  'access-request': [],
}
/** Those that take more than one line. */
export const LONG_FIELDS: readonly DetailKey[] = ['quote', 'criticism']

/** What belongs to the kind, without what is empty: the kind may have changed while the form was filled in. */
export function detailsOf(kind: InquiryKind, details: KindDetails): KindDetails {
  const kept = FIELDS_OF[kind].flatMap((key) => {
    const text = details[key]?.trim()
    return text ? [[key, text] as const] : []
  })
  return { ...Object.fromEntries(kept), ...(kind === 'filming' && details.filmed ? { filmed: details.filmed } : {}) }
}

/** The questions of a list, one by one: its lines, or its sentences that ask where it is one paragraph. */
export function questionsIn(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d+[.)]|[-–•*])\s*/u, '').trim())
    .filter(Boolean)
  if (lines.length > 1) return lines
  const asked = text.match(/[^.?!\n]+\?/gu)?.map((one) => one.trim()) ?? []
  return asked.length > 1 ? asked : lines
}

/** A text to answer a list in: each question, numbered, with room under it. */
export const answerFrame = (questions: readonly string[]): string =>
  questions.map((question, at) => `${at + 1}. ${question}\n\n`).join('\n')
