import { dropKept, keep, kept } from '../../../kit/ui/kept.ts'
import type { PaperText } from './paper-document.ts'

/** What was written and not yet saved on the server, kept in this browser until it is. */
export type LocalDraft = PaperText & { revision: number }

const placeOf = (messageId: string, language: string) => `budskap.${messageId}.${language}`

export const keepDraft = (messageId: string, language: string, draft: LocalDraft): void =>
  keep(placeOf(messageId, language), draft)

export const dropDraft = (messageId: string, language: string): void => dropKept(placeOf(messageId, language))

export function findDraft(messageId: string, language: string): LocalDraft | null {
  const draft = kept(placeOf(messageId, language)) as LocalDraft | null
  return draft && typeof draft.revision === 'number' && Array.isArray(draft.body) ? draft : null
}
