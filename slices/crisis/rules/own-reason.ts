import { contentWords } from './content-words.ts'
import { isHarm, isListed } from './word-forms.ts'

/** What has happened to somebody is no advice and no opinion: whoever says it says in their own words why it may stand. */
export const needsOwnReason = (text: string): boolean =>
  contentWords(text).words.some((word) => isListed(word) || isHarm(word))
