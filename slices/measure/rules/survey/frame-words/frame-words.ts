import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { lt } from './lt.ts'
import { type FrameWords, nb } from './nb.ts'
import { nn } from './nn.ts'
import { pl } from './pl.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { uk } from './uk.ts'
import { ur } from './ur.ts'

export type { FrameWords }

const WORDS: Record<string, FrameWords> = { nb, nn, en, ar, ur, pl, fr, es, ru, uk, lt, ro }

/**
 * Our own words in the language of the questionnaire, with the language they really are in: bokmål stands in for Sámi, English for
 * others that we do not speak.
 */
export function frameWords(language: string): { language: string; words: FrameWords } {
  const spoken = WORDS[language] ? language : language === 'se' ? 'nb' : 'en'
  return { language: spoken, words: WORDS[spoken]! }
}
