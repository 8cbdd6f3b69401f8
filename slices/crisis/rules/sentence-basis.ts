import { type ContentWords, contentWords, isSameWord, sentencesOf } from './content-words.ts'
import { type FactContent, maySay } from './fact.ts'

/**
 * What a sentence of ours rests on. `fact`: confirmed facts. `counter`: what the room says to a rumour. `house`: it says when more comes, or
 * that we are late. `text`: a title that says no more than the text under it. `given`: only what the declaration says, such as what happened and where. `unknown`: it says that we do not know. `taken-back`: it says that what we said was wrong.
 * `none`: nothing that the room knows. `refused`: it says what stands as unconfirmed or as a rumour.
 */
export const BASES = ['fact', 'counter', 'house', 'text', 'given', 'unknown', 'taken-back', 'none', 'refused'] as const
export type Basis = (typeof BASES)[number]

export type WeighedSentence = { text: string; isTitle: boolean; basis: Basis; factIds: string[] }
export type KnownFact = Pick<FactContent, 'state' | 'text' | 'counter' | 'police'> & { id: string }
export type Room = {
  facts: readonly KnownFact[]
  /** What the declaration says: the kind of incident, unit and place. */
  given: readonly string[]
  /** When more comes, as it is said: «15.00». */
  next: string | null
  /** It puts right what was said: then what was said may be named. */
  isCorrection: boolean
}

/** A sentence that rests on nothing, with why it is said. */
export type Unfounded = { sentence: string; reason: string }

/** Languages whose texts can be held against the facts, which are Norwegian. */
export const WEIGHED: readonly string[] = ['nb', 'nn']

/** A sentence says a fact when so much of the fact's words are in it, in whatever form. */
const NEAR = 0.75
/** So much of a sentence beside what its facts say is more than they say. */
const BESIDE = 1 / 3

/** Every sentence of a text with what it rests on, the title first. Facts are Norwegian: only Norwegian texts can be weighed. */
export function weighSentences(
  { title, paragraphs }: { title: string; paragraphs: readonly string[] },
  room: Room,
): WeighedSentence[] {
  const body = paragraphs.flatMap(sentencesOf)
  const weigh = (text: string) => ({ text, isTitle: false, ...basisOf(text, room) })
  const weighTitle = (text: string): WeighedSentence => {
    const weighed = { ...weigh(text), isTitle: true }
    return weighed.basis === 'none' && saysNoMore(text, body, room) ? { ...weighed, basis: 'text' } : weighed
  }
  return [...sentencesOf(title).map(weighTitle), ...body.map(weigh)]
}

/** What a heading may say of itself: that it is news or a correction, and whom it is for. */
const HEADS =
  'oppdatering oppdatert melding meldingen informasjon nytt siste status rettelse rettet retting retta ansatte tilsette tillitsvalgte tillitsvalde verneombud verneombod innsatte innsette domfelte pårørende pårørande departementet presse pressen publikum update correction staff'.split(
    ' ',
  )

/** Is every word of a title in the sentences under it, which are weighed themselves? A denial must be denied there. */
function saysNoMore(title: string, body: readonly string[], { given }: Room): boolean {
  const said = contentWords(title)
  const under = body.map(contentWords)
  const known = [...HEADS, ...[...under, ...given.map(contentWords)].flatMap((one) => one.words)]
  if (said.isNegated && !under.some((one) => one.isNegated)) return false
  return said.words.length > 0 && said.words.every((word) => known.some((one) => isSameWord(one, word)))
}

function basisOf(text: string, { facts, given, next, isCorrection }: Room): { basis: Basis; factIds: string[] } {
  if (isCorrection && TAKES_BACK.test(text)) return { basis: 'taken-back', factIds: [] }
  const givenWords = given.flatMap((one) => contentWords(one).words)
  const partsOf = (from: string) => [from, ...clausesOf(from)].map((one) => withOwn(contentWords(one), givenWords))
  const isUnknown = SAYS_UNKNOWN.test(text)
  // Not to know whether something is so claims nothing; the rest of the sentence may.
  const claimed = partsOf(isUnknown ? text.replace(UNKNOWN_CLAUSE, ' ') : text)
  const unsure = facts.filter((fact) => !maySay(fact) && claimed.some((part) => says(part, contentWords(fact.text))))
  if (unsure.length > 0) return { basis: 'refused', factIds: unsure.map((one) => one.id) }
  if (isUnknown) return { basis: 'unknown', factIds: [] }
  if (isHouse(text, next)) return { basis: 'house', factIds: [] }
  const [whole, ...clauses] = partsOf(text)
  const saying = facts.filter((fact) => [whole!, ...clauses].some((part) => says(part, contentWords(fact.text))))
  const resting = saying.map((fact) => contentWords(fact.text))
  if (saying.length > 0 && [whole!, ...clauses].every((part) => isCovered(part, resting, part === whole)))
    return { basis: 'fact', factIds: saying.map((one) => one.id) }
  const countered = facts.filter((fact) => fact.counter.trim() && says(whole!, contentWords(fact.counter)))
  if (countered.length > 0) return { basis: 'counter', factIds: countered.map((one) => one.id) }
  return { basis: whole!.own.length === 0 && !whole!.isNegated ? 'given' : 'none', factIds: [] }
}

/** Content words of a piece of text; `own`: those that the declaration does not say. */
type Part = ContentWords & { own: string[] }
const withOwn = (said: ContentWords, given: readonly string[]): Part => ({
  ...said,
  own: said.words.filter((word) => !given.some((one) => isSameWord(one, word))),
})

const JOINED =
  /\s*[,;:–]\s+(?:(?:og|men|samt|mens|eller|and|but|while|or)\s+)?|\s+(?:og|men|samt|mens|and|but|while)\s+/i
/** The clauses of a sentence, where it has more than one: each claims something of its own. One word alone belongs to what stands before it. */
function clausesOf(text: string): string[] {
  const clauses: string[] = []
  for (const piece of text.split(JOINED)) {
    const { words, isNegated } = contentWords(piece)
    if (clauses.length > 0 && words.length < 2 && !isNegated) clauses.push(`${clauses.pop()} ${piece}`)
    else clauses.push(piece)
  }
  return clauses.length > 1 ? clauses : []
}

/**
 * Does a sentence, or a clause of one, say no more than these facts? A number is a claim of its own. A clause that no fact says must have all
 * its words in them, and be denied in none of them but a denial.
 */
function isCovered(part: Part, facts: readonly ContentWords[], isWhole: boolean): boolean {
  const beside = part.own.filter((word) => !facts.some((fact) => fact.words.some((one) => isSameWord(one, word))))
  if (beside.some((word) => /\d/.test(word))) return false
  if (isWhole || facts.some((fact) => says(part, fact)))
    return beside.length <= 1 || beside.length < part.own.length * BESIDE
  return beside.length === 0 && (!part.isNegated || facts.some((fact) => fact.isNegated))
}

/** Near-verbatim, either way: the fact is in the sentence, or the sentence is a part of the fact. */
function says(said: Part, fact: ContentWords): boolean {
  if (said.isNegated !== fact.isNegated || fact.words.length === 0) return false
  if (said.numbers.length > 0 && fact.numbers.some((one) => !said.numbers.includes(one))) return false
  const inSentence = fact.words.filter((one) => said.words.some((word) => isSameWord(one, word)))
  if (inSentence.length >= fact.words.length * NEAR) return true
  const inFact = said.own.filter((word) => fact.words.some((one) => isSameWord(one, word)))
  return said.own.length > 1 && inFact.length === said.own.length
}

const SAYS_UNKNOWN =
  /\b(vet|veit|kjenner|kjenn|bekrefte|bekreftet|stadfeste|stadfesta|know|known|confirm|confirmed)\b[^.]*\b(ikke|ikkje|not|yet)\b|\b(ikke|ikkje|not)\b[^.]*\b(vet|veit|kjent|bekreftet|bekrefte|stadfesta|stadfeste|know|confirm|confirmed)\b/i
const KNOW = 'vet|veit|kjenner|kjenn|bekrefte|bekreftet|stadfeste|stadfesta|know|known|confirm|confirmed'
/** That we do not know, and what it is that we do not know whether is so. */
const UNKNOWN_CLAUSE = new RegExp(
  `\\b(?:(?:${KNOW})\\b[^.,;]*?\\b(?:ikke|ikkje|not|yet)|(?:ikke|ikkje|not)\\b[^.,;]*?\\b(?:${KNOW}))\\b` +
    `(?:(?:\\s+(?:ennå|enno|sikkert|helt|heilt|yet))*\\s+(?:om|at|hvorvidt|whether|if|that)\\b[^,;]*)?`,
  'gi',
)
const TAKES_BACK =
  /^(vi (sa|skrev|skreiv|meldte|melde|opplyste)|we (said|wrote|reported))\b|^(det|dette|it|that) (er|var|is|was) (feil|ikke riktig|ikke sikkert|ikkje rett|ikkje sikkert|wrong|not right|not certain)\b/i
const OPENS_PROMISE = /^(vi|neste|ny|nye|mer|meir|we|next|more)\b/i
const OPENS_SORRY =
  /^(vi (er forsinket|er forseinka|er sein|lovet|lovte|lova|beklager|beklagar)|we (are late|promised|apologise|are sorry))/i

function isHouse(text: string, next: string | null): boolean {
  if (OPENS_SORRY.test(text)) return true
  return next !== null && OPENS_PROMISE.test(text) && text.includes(next)
}
