import { contentWords } from './content-words.ts'

/** A clause of a sentence, and what joins it to the one before: a comma, «og», «som»; nothing before the first. */
export type Clause = { joint: string; text: string }

const MARK = String.raw`\s*(?:[,;:](?!\d)|[()]|(?<!\d)[–—]|\s-(?=\s))\s*`
const CONJUNCTION = 'og|men|samt|mens|eller|fordi|ettersom|for|så|da|and|but|while|or|because'
/** «Hva som» and «hvor mange som» ask, and join nothing. */
const RELATIVE = String.raw`(?<!\b(?:hva|hvem|kva|kven|mange|mye|mykje|det|dei|de|den|så|slik)(?:\s+\p{L}+)?)\s+som(?=\s)`
const JOINT = new RegExp(
  `(${MARK}(?:(?:${CONJUNCTION})(?=\\s))?|\\s+(?:og|men|samt|mens|fordi|ettersom|and|but|while|because)(?=\\s)|${RELATIVE}|(?<=\\b(?:feil|feilaktig|galt|sikkert|riktig|rett))\\s+(?:for|da)(?=\\s))\\s*`,
  'iu',
)

/** The pieces of a sentence, each of which may claim something of its own, in a hurry too. */
export function jointedClauses(text: string): Clause[] {
  const pieces = text.split(JOINT)
  const clauses: Clause[] = []
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at]!.trim()
    if (piece) clauses.push({ joint: at === 0 ? '' : pieces[at - 1]!.trim().toLowerCase(), text: piece })
  }
  return clauses
}

/** The clauses of a sentence, where it has more than one. One word alone belongs to what stands before it. */
export function clausesOf(text: string): string[] {
  const clauses: string[] = []
  for (const { text: piece } of jointedClauses(text)) {
    const { words, isNegated } = contentWords(piece)
    if (clauses.length > 0 && words.length < 2 && !isNegated) clauses.push(`${clauses.pop()} ${piece}`)
    else clauses.push(piece)
  }
  return clauses.length > 1 ? clauses : []
}
