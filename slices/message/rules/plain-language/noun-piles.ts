import type { Sentence, TokenisedBlock, Word } from '../../../../kit/kernel/stops/tokenize.ts'
import type { Check, CheckedLanguage, Remark } from '../finding.ts'

/** So many nouns made of verbs or adjectives, within so many words, make a pile. */
const PILE = 3
const WITHIN = 9

const ENDINGS: Record<CheckedLanguage, RegExp> = {
  nb: /(?:ing(?:en|a|er|ene)?|(?:else|sjon|het)(?:en|er|ene|r|n|ne)?|asjonen)$/,
  nn: /(?:ing(?:a|ar|ane)?|(?:sjon|heit|leik)(?:en|ar|ane|a)?|else(?:n|r|ne)?)$/,
  en: /(?:tion|sion|ment|ance|ence|ity|ness)s?$/,
}
/** Words with such endings that name things or people, not acts. */
const THINGS: Record<CheckedLanguage, RegExp> = {
  nb: /^(?:ingen|ting(?:en|ene)?|penger|konge|dronning.*|.*avdeling.*|.*fengsling.*|regjering.*|.*stilling(?:en|er|ene)?|avis.*|kylling.*|sending|forvaring.*|utdanning.*|bygning.*|.*bolig.*|.*melding(?:en|er|ene)?|viking.*|.*stasjon.*|.*person.*|million.*|region.*|nyhet(?:en|er|ene)?|enhet.*|myndighet.*|leilighet.*|kjærlighet|.*omsorg.*|unge|gjenge|lengre|senge.*|mange|ring|ving.*|ganger?|hending.*|ungdomsenhet.*|stortingsmelding.*|tilsetting|forening.*|ring.*|.*ordning(?:en|er|ene)?|halvering|hvetebolle|hver|følelse(?:n|r|ne)?|dødning|helse|.*helse(?:n|tjeneste.*)?|pressemelding.*)$/,
  nn: /^(?:ingen|ting(?:a|en|ane)?|pengar|.*avdeling.*|regjering.*|.*stilling(?:a|ar|ane)?|forvaring.*|utdanning.*|bygning.*|.*melding(?:a|ar|ane)?|.*stasjon.*|.*person.*|million.*|region.*|nyheit.*|eining.*|styresmakt.*|ring.*|foreining.*|.*ordning(?:a|ar|ane)?|ungdomseining.*|helse|.*helse|kjensle|pressemelding.*)$/,
  en: /^(?:moment|department|document|city|security|university|facility|silence|sentence|evidence|station|million|government|parliament|business|witness|question|person|distance|audience|experience|apartment|comment|community|family|city|quality|ment|tion)s?$/,
}
const OF: Record<CheckedLanguage, string> = { nb: 'av', nn: 'av', en: 'of' }
/** «gjennomføring av endring av …»: so many «av» after nouns in one stretch. */
const OF_CHAIN = 3
const OF_WITHIN = 12

/** Nouns piled up where a verb would say who does what: three near each other, or a chain of «av». */
export function nounPiles({ block, sentences }: TokenisedBlock, language: CheckedLanguage): Remark[] {
  return sentences.flatMap(({ words }) => {
    const nouns = clusters(words, (word) => isHeavyNoun(word, language), PILE, WITHIN)
    const chains = clusters(words, ({ lower }) => lower === OF[language], OF_CHAIN, OF_WITHIN)
    return [
      ...nouns.map((found) => pile('noun-pile', block, found)),
      ...chains.map((found) => pile('preposition-chain', block, found)),
      ...genitiveChains(words, language).map((found) => pile('genitive-chain', block, found)),
    ]
  })
}

function pile(check: Check, block: number, found: Word[]): Remark {
  const params = { count: found.length, words: found.map((word) => word.text).join(', ') }
  return { check, block, start: found[0]!.start, end: found.at(-1)!.end, params }
}

function isHeavyNoun({ lower, kind, letters }: Word, language: CheckedLanguage): boolean {
  return kind === 'word' && letters >= 6 && ENDINGS[language].test(lower) && !THINGS[language].test(lower)
}

/** Groups of at least `size` words that match, each at most `within` words from the first of its group. */
function clusters(words: Sentence['words'], matches: (word: Word) => boolean, size: number, within: number): Word[][] {
  const found: Word[][] = []
  let current: number[] = []
  const close = () => {
    if (current.length >= size) found.push(current.map((at) => words[at]!))
    current = []
  }
  words.forEach((word, at) => {
    if (!matches(word)) return
    if (current.length >= size && at - current.at(-1)! > within / 2) close()
    if (current.length < size) current = current.filter((each) => at - each < within)
    current.push(at)
  })
  close()
  return found
}

const GENITIVE: Record<CheckedLanguage, RegExp> = {
  nb: /(?:[^s](?:ets|ens|enes|nes|sjonens|tets))$/,
  nn: /(?:[^s](?:ets|ens|anes|enes))$/,
  en: /['’]s?$/,
}

/** «direktoratets avdelings leders …»: two genitives in a row make the reader keep three owners in mind. */
function genitiveChains(words: Word[], language: CheckedLanguage): Word[][] {
  return words.flatMap((word, at) => {
    const next = words[at + 1]
    const last = words[at + 2]
    if (!next || !last || !GENITIVE[language].test(word.lower) || !GENITIVE[language].test(next.lower)) return []
    return word.letters >= 6 && next.letters >= 6 ? [[word, next, last]] : []
  })
}
