import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { type ApprovedVersion, showsNames } from '../../message/index.ts'
import { dayOf } from '../../organisation/index.ts'

export type NamesSeen = { words: Record<Language, string> | null; reason: string | null; until: string }

/** Why the leader sees the name of whoever confirms, and until which day; null when nobody does. */
export const namesSeen = (version: ApprovedVersion, now: Date): NamesSeen | null =>
  showsNames(version, dayOf(now))
    ? { words: version.byNameWords, reason: version.byNameReason, until: version.byNameUntil! }
    : null

/** The same, as the recipient reads it before they confirm. What was asked under the old rule has its own words. */
export function namesSentence({ words, reason, until }: NamesSeen, language: Language): string {
  const t = translator(language)
  return words
    ? t('press:receipt.by-name', { words: words[language], until })
    : t('press:receipt.by-name-old', { reason: reason ?? '', until })
}
