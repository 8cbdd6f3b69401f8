import type { TokenisedBlock, Word } from '../../../../kit/kernel/stops/tokenize.ts'
import { type CheckedLanguage, inTheCaseOf, type Remark } from '../finding.ts'
import { EN_PHRASES } from '../word-lists/bureaucratic-en.ts'
import { NB_WORDS_A_F } from '../word-lists/bureaucratic-nb-a-f.ts'
import { NB_WORDS_G_AA } from '../word-lists/bureaucratic-nb-g-aa.ts'
import { NB_PHRASES } from '../word-lists/bureaucratic-nb-phrases.ts'
import { NN_PHRASES } from '../word-lists/bureaucratic-nn.ts'
import { NN_WORDS } from '../word-lists/bureaucratic-nn-words.ts'

/** One form of a phrase: its words, what may stand instead, and whether it can often be left out. */
export type Phrase = { words: string[]; alternatives: string[]; canBeLeftOut: boolean }

/** Lines of `phrase = alternative; alternative`, as the word lists write them. */
export const BUREAUCRATIC_LINES: Record<CheckedLanguage, string[]> = {
  nb: linesOf(NB_PHRASES, NB_WORDS_A_F, NB_WORDS_G_AA),
  nn: linesOf(NN_PHRASES, NN_WORDS),
  en: linesOf(EN_PHRASES),
}

function linesOf(...lists: string[]): string[] {
  return lists.flatMap((list) => list.split('\n')).filter((line) => line.includes(' = '))
}

const GROUP = /\(([^)]*)\)/

/** Every inflected form of a line. The n-th ending of the phrase takes the n-th of an alternative that has as many. */
export function formsOf(line: string): Phrase[] {
  const [pattern = '', right = ''] = line.split(' = ')
  const alternatives = right.split(';').map((each) => each.trim())
  const endings = GROUP.exec(pattern)?.[1]?.split('|') ?? [null]
  return endings.map((ending, index) => ({
    words: withEnding(pattern, ending)
      .toLowerCase()
      .split(' ')
      .map((word) => word.replace(/\.$/, '')),
    alternatives: alternatives
      .filter((each) => each !== '~')
      .map((each) => withEnding(each, GROUP.exec(each)?.[1]?.split('|')[index] ?? null)),
    canBeLeftOut: alternatives.includes('~'),
  }))
}

const withEnding = (pattern: string, ending: string | null) =>
  ending === null ? pattern : pattern.replace(GROUP, ending)

const byFirstWord = new Map<CheckedLanguage, Map<string, Phrase[]>>()

/** Phrases by their first word, the longest first. Built once per language, when it is first needed. */
function phrases(language: CheckedLanguage): Map<string, Phrase[]> {
  const known = byFirstWord.get(language)
  if (known) return known
  const index = new Map<string, Phrase[]>()
  for (const phrase of BUREAUCRATIC_LINES[language].flatMap(formsOf)) {
    const first = phrase.words[0]!
    index.set(first, [...(index.get(first) ?? []), phrase])
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  byFirstWord.set(language, index)
  return index
}

/** Heavy words and phrases with lighter ones that may stand instead. Alternatives with «…» are shown, never put in. */
export function bureaucraticWords({ block, text, sentences }: TokenisedBlock, language: CheckedLanguage): Remark[] {
  const index = phrases(language)
  return sentences.flatMap(({ words }) => {
    const remarks: Remark[] = []
    for (let at = 0; at < words.length; at++) {
      const phrase = index.get(words[at]!.lower)?.find((each) => standsAt(each, words, at, text))
      if (!phrase) continue
      const start = words[at]!.start
      const end = words[at + phrase.words.length - 1]!.end
      const excerpt = text.slice(start, end)
      remarks.push({
        check: phrase.alternatives.length > 0 ? 'bureaucratic-word' : 'needless-words',
        block,
        start,
        end,
        params: { alternatives: phrase.alternatives.join(', '), canBeLeftOut: phrase.canBeLeftOut },
        // Text that only needs cutting has the empty text as its replacement.
        replacements:
          phrase.alternatives.length === 0
            ? ['']
            : phrase.alternatives.filter((each) => !each.includes('…')).map((each) => inTheCaseOf(excerpt, each)),
      })
      at += phrase.words.length - 1
    }
    return remarks
  })
}

function standsAt(phrase: Phrase, words: Word[], at: number, text: string): boolean {
  return phrase.words.every((expected, offset) => {
    const word = words[at + offset]
    if (word?.lower !== expected) return false
    return offset === 0 || /^[\s.]*$/.test(text.slice(words[at + offset - 1]!.end, word.start))
  })
}
