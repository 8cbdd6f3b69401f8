import { contentWords, sentencesOf } from './content-words.ts'

type Words = { title: string; paragraphs: readonly string[] }
const textOf = ({ title, paragraphs }: Words): string => [title, ...paragraphs].join('\n')

/** The Norwegian that all other languages of some words are read beside; null where there is none. */
export const sourceLanguage = (texts: Readonly<Record<string, unknown>>): 'nb' | 'nn' | null =>
  texts.nb ? 'nb' : texts.nn ? 'nn' : null

/** Figures, in whatever script, as we write them; without zeros before. */
const figuresOf = (text: string): string[] =>
  [...text.matchAll(/\p{Nd}+/gu)].map(([run]) => String(Number([...run].map(digitOf).join(''))))

/** The figures of a script stand ten in a row, zero first. */
function digitOf(figure: string): number {
  const code = figure.codePointAt(0)!
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}

/** Numbers of a translation that its source does not have: a number is a claim in every language. */
export function addedNumbers(source: Words, translation: Words): string[] {
  const text = textOf(source)
  const known = new Set([...figuresOf(text), ...contentWords(text).numbers.flatMap(figuresOf)])
  return figuresOf(textOf(translation)).filter((one) => !known.has(one))
}

/**
 * How many sentences there are, at least and at most: in languages whose short forms we do not know, what goes on with a small letter or a
 * figure may be the same sentence.
 */
function sentenceSpan({ title, paragraphs }: Words): { least: number; most: number } {
  const each = [title, ...paragraphs].map(sentencesOf)
  const goesOn = (one: string, place: number) => place > 0 && /^[\p{Ll}\p{Nd}]/u.test(one)
  return {
    least: each.reduce((sum, one) => sum + one.filter((text, place) => !goesOn(text, place)).length, 0),
    most: each.reduce((sum, one) => sum + one.length, 0),
  }
}

/** The sentences of a translation, each beside the one of its source. What has none on the other side stands alone. */
export type Paired = { source: string; text: string }
export function pairedSentences(source: Words | null, translation: Words): Paired[] {
  const fieldsOf = ({ title, paragraphs }: Words) => [sentencesOf(title), paragraphs.flatMap(sentencesOf)]
  const from = source ? fieldsOf(source) : [[], []]
  return fieldsOf(translation).flatMap((said, field) => {
    const of = from[field]!
    const count = Math.max(said.length, of.length)
    return Array.from({ length: count }, (_, place) => ({ source: of[place] ?? '', text: said[place] ?? '' }))
  })
}

/** Whoever says yes reads them side by side: a translation has a sentence for each of its source, and none more. Null when it has. */
export function sentenceFault(source: Words, translation: Words): { count: number; of: number } | null {
  const [own, of] = [sentenceSpan(translation), sentenceSpan(source)]
  if (own.least <= of.most && of.least <= own.most) return null
  return { count: own.most, of: of.most }
}

/** Who, how and when, in Norwegian and in English. */
const ASKERS: readonly [RegExp, string][] = [
  [/(?<!\p{L})(?:hvem|kven|kva for ein)(?!\p{L})/iu, 'who|whom|whose'],
  [/(?<!\p{L})(?:hvordan|korleis|hvor|kor)(?!\p{L})/iu, 'how'],
  [/(?<!\p{L})(?:hvor|kor|hvorhen)(?!\p{L})/iu, 'where'],
  [/(?<!\p{L})(?:hvorfor|kvifor|korfor)(?!\p{L})/iu, 'why'],
  [/(?<!\p{L})(?:når|hvor|kor)(?!\p{L})/iu, 'when'],
  [/(?<!\p{L})(?:hva|kva|hvilke[nt]?)(?!\p{L})/iu, 'what|which'],
]
/** What an English question takes for granted with a noun or «know that», and the Norwegian that does so too. */
const GRANTED: readonly [RegExp, RegExp][] = [
  [
    /død|omkom|daud|døy|dreb?p|drap|mord|obduk|lik(?:et|funn)|begrav|gravferd|biset|livet/iu,
    /\b(?:cause of death|(?:the|his|her|their) (?:death|deaths|body|bodies|funeral|autopsy|deceased|dead))\b/iu,
  ],
  [/drept|drep|drap|mord/iu, /\b(?:the|his|her|their) (?:killings?|murder|murders|killer|murderer|homicide)\b/iu],
  [/røm|rym|flukt|flykt|unnv[ie]k|stukket|stakk/iu, /\b(?:the|his|her|their) (?:escape|escapee|fugitives?)\b/iu],
  [
    /brann|brenn|påsatt|påsett/iu,
    /\b(?:the|this) (?:fire(?! (?:service|brigade|department|engine|alarm|drill|exit|door)s?\b)|blaze|arson)\b/iu,
  ],
  [/giss?el|gisl/iu, /\b(?:the|this) hostages?\b/iu],
  [
    /overgrip|overgrep|vold|vald|angrip|angrep|åtak|overfall|gjernings/iu,
    /\b(?:the|his|her|their) (?:attacker|assault|abuser|rapist|rape|perpetrator)\b/iu,
  ],
  [
    /(?<!\p{L})at(?!\p{L})/iu,
    /\b(?:knows?|knew|known|aware|told|informed|notified|learned|learnt)\b(?:\s+\w+){0,3}?\s+that\b/iu,
  ],
]
const isAsking = (english: string): boolean => /\?\W*$|\bnot (?:yet )?know\b/iu.test(english)

/** In English they ask first in a question, and after what is not known. */
const asksIn = (english: string, askers: string): boolean =>
  new RegExp(
    `^\\W*(?:(?:and|but|so|by|of|with|for|to|in|at)\\s+)?(?:${askers})\\b.*\\?\\W*$|\\b(?:know|known|confirm|confirmed|say|said|tell|clear|certain|sure)\\b(?:\\W+(?:yet|you|us|now|exactly|more|about)){0,3}\\W+(?:${askers})\\b|\\W(?:or|and)\\s+(?:${askers})\\b`,
    'iu',
  ).test(english)

/** A sentence of an English text that asks who, how or when, or names as known what takes the rest for granted, where the one it is made from does not; null when none does. */
export function addedAsking(source: Words, translation: Words): string | null {
  const found = pairedSentences(source, translation).find(
    ({ source: of, text }) =>
      ASKERS.some(([asks, askers]) => asksIn(text, askers) && !asks.test(of)) ||
      (isAsking(text) && GRANTED.some(([norwegian, english]) => english.test(text) && !norwegian.test(of))),
  )
  return found?.text ?? null
}
