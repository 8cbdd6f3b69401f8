import type { PaperText } from './paper-document.ts'

/** What was written and not yet saved on the server, kept in this browser until it is. */
export type LocalDraft = PaperText & { revision: number }

const keyOf = (messageId: string, language: string) => `varde.draft.${messageId}.${language}`

export function keepDraft(messageId: string, language: string, draft: LocalDraft): void {
  try {
    localStorage.setItem(keyOf(messageId, language), JSON.stringify(draft))
  } catch {
    // A full or closed store keeps nothing; the text is still on the screen and is sent as soon as it can be.
  }
}

export function dropDraft(messageId: string, language: string): void {
  try {
    localStorage.removeItem(keyOf(messageId, language))
  } catch {
    // Nothing is kept there.
  }
}

export function findDraft(messageId: string, language: string): LocalDraft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(keyOf(messageId, language)) ?? 'null') as LocalDraft | null
    return draft && typeof draft.revision === 'number' && Array.isArray(draft.body) ? draft : null
  } catch {
    return null
  }
}
