import { translator } from '../../kit/i18n/translate.ts'
import type { Language } from '../../kit/kernel/caller.ts'

/** What words are worth that hold no longer as they were said; null where they hold. */
export type Fallen = 'corrected' | 'unsure' | null

/** A title wherever it stands, on a page, in a list or in a feed: of words that hold no longer it says so first. */
export const standingTitle = (title: string, fallen: Fallen, language: Language): string =>
  fallen ? translator(language)(`press:list.${fallen}-title`, { title }) : title
