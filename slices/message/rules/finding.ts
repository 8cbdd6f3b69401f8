import { type Remark as AnyRemark, STOP_CHECKS } from '../../../kit/kernel/stops/finding.ts'

export {
  type Finding,
  finished,
  type PlainBlock,
  type Severity,
  TITLE_BLOCK,
} from '../../../kit/kernel/stops/finding.ts'

/** Languages the checks know words of. Other languages get only the checks that need none. */
export type CheckedLanguage = 'nb' | 'nn' | 'en'

/** Every check there is. Each has a title, a why and a do in `message:finding.<check>.…`, in all three languages. */
export const CHECKS = [
  'long-sentence',
  'long-word',
  'passive',
  'passive-form',
  'noun-pile',
  'preposition-chain',
  'genitive-chain',
  'bureaucratic-word',
  'needless-words',
  'long-paragraph',
  'no-heading',
  'list-candidate',
  'doubled-word',
  'language-form-nb',
  'language-form-nn',
  'language-form-en',
  'spelling',
  'spelling-maybe',
  ...STOP_CHECKS,
] as const
export type Check = (typeof CHECKS)[number]

export type Remark = AnyRemark<Check>

export function isCheckedLanguage(language: string): language is CheckedLanguage {
  return language === 'nb' || language === 'nn' || language === 'en'
}

/** Can anything be said of how easy it is? Only with words, in a language we have rules for. */
export const isJudged = (language: string, words: number): boolean => words > 0 && isCheckedLanguage(language)

/** `Vedrørende` stays capitalised in what may stand instead of it. */
export function inTheCaseOf(original: string, replacement: string): string {
  const first = original[0] ?? ''
  const second = original[1] ?? ''
  if (first === first.toLowerCase() || second !== second.toLowerCase()) return replacement
  return replacement.charAt(0).toUpperCase() + replacement.slice(1)
}
