import { contentWords, sentencesOf } from './content-words.ts'
import { pairedSentences } from './translation-basis.ts'
import { isHarm, isTold } from './word-forms.ts'

type Words = { title: string; paragraphs: readonly string[] }

/** Said of things, and of whoever comes to help. */
const OF_HELP =
  /\b(?:fire (?:service|brigade|department|engine|alarm|drill|exit|door|safety)s?|missing information)\b/giu
const UNHURT = /^(?:un(?:hurt|harmed|injured|scathed)|u(?:skad|såra?)\p{L}*)$/u
/** What English says of it in words of its own. */
const AS_DEAD =
  /\b(?:passed away|fatal(?:ly|ity|ities)?|perished|corpses?|bod(?:y|ies) (?:was|were|has|have)|took (?:his|her|their) own li(?:fe|ves))\b/giu
const AS_HURT = /\b(?:harmed|casualt(?:y|ies)|wounds?|burned|stabbed|shot|beaten)\b/giu

const inPlainEnglish = (text: string): string =>
  text.replace(OF_HELP, ' ').replace(AS_DEAD, ' dead ').replace(AS_HURT, ' hurt ')

/** The first sentence of an English text that tells of somebody dead, hurt, missing or escaped, of a fire or of a hostage; null where none does. */
export const harmIn = (text: string): string | null =>
  sentencesOf(text).find((one) => contentWords(inPlainEnglish(one)).words.some((word) => isHarm(word))) ?? null

/**
 * A sentence of an English text that tells of what nobody has said in the Norwegian one that it is made from: that somebody is dead, hurt, missing or escaped, that
 * it burns or that somebody is held, or that says it where the other says that it is not so; null where none does.
 */
export function addedTelling(source: Words, translation: Words): string | null {
  const found = pairedSentences(source, translation).find(({ source: of, text }) => {
    const [told, known] = [contentWords(inPlainEnglish(text)), contentWords(of)]
    const harms = told.words.filter((word) => isHarm(word))
    const theirs = known.words.map((word) => (UNHURT.test(word) ? 'skadd' : word))
    const isSame = (word: string) => theirs.some((one) => isTold(one, word, theirs) || isHarm(word, one))
    if (harms.some((word) => !isSame(word))) return true
    const isUnhurt = [...told.words, ...known.words].some((word) => UNHURT.test(word))
    return harms.length > 0 && !isUnhurt && told.isNegated !== known.isNegated
  })
  return found?.text ?? null
}
