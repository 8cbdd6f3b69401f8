import { plainWords } from '../../../kit/kernel/stops/plain-signs.ts'
import { regretted, saysOnlyUs, speaksOfUs } from './about-ourselves.ts'
import { isAdvice } from './advice.ts'
import { isBareClaim, mayBeOver } from './bare-claim.ts'
import { clausesOf, jointedClauses } from './clauses.ts'
import { type ContentWords, contentWords, isSameThing, sentencesOf } from './content-words.ts'
import { contradicting } from './contradiction.ts'
import { FILLERS, isCovered, piecesOf, type WrittenPart } from './covered.ts'
import { denies, deniesRumours, reachesOver, saysOnly } from './denies.ts'
import { exemptClauses } from './exempt-clause.ts'
import { type FactContent, maySay } from './fact.ts'
import { withoutLead } from './heading-lead.ts'
import { knownWhether } from './known-whether.ts'
import { type Granted, grantedIn, standingIn, taken, tellsOfSomebody } from './presupposed.ts'
import { factPromisesOther, promisesOther } from './promised-time.ts'
import { carries, says, saysHowMany, tells, withOwn } from './says.ts'
import { claimsUnsaid } from './what-we-said.ts'

/**
 * What a sentence of ours rests on. `fact`: confirmed facts. `counter`: what the room says to a rumour. `house`: it says when more comes, or
 * that we are late. `text`: a title that says no more than the text under it. `given`: only what the declaration says, such as what happened and where. `unknown`: it says that we do not know. `taken-back`: it says that what we said was wrong.
 * `promise`: it promises more by another time than the one that is promised, which no reason lets through. `denied`: it says that it is not so as the room knows or has heard, which no reason lets through either. `none`: nothing that the room knows. `refused`: it says what stands as unconfirmed or as a rumour. `known`: it says that we do not know what
 * stands as confirmed.
 */
export const BASES = [
  ...([
    'fact',
    'counter',
    'house',
    'text',
    'given',
    'unknown',
    'taken-back',
    'none',
    'refused',
    'known',
    'promise',
    'denied',
  ] as const),
] as const
export type Basis = (typeof BASES)[number]
/** May be said when somebody says why. */
export const needsReason = (basis: Basis): boolean => basis === 'none' || basis === 'known'
/** No reason lets it through. */
export const isStopped = (basis: Basis): boolean => basis === 'refused' || basis === 'promise' || basis === 'denied'
/** Says nothing new of what has happened: to take words back needs no fact. */
export const claimsNothing = (basis: Basis): boolean =>
  !['fact', 'counter', 'none', 'refused', 'promise', 'denied'].includes(basis)

/** Asserts nothing at all: what only the declaration says is asserted too. */
export const assertsNothing = (basis: Basis): boolean => claimsNothing(basis) && basis !== 'given'

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
  /** The years of the crisis and of today: what is told of others is not told of it. */
  years?: readonly string[]
  /** Words that leave by another way are weighed: by when more comes there is no promise of the room. */
  isBeside?: boolean
  /** Sentences of what has been released here: a claim that we said something is held against them. */
  said: readonly string[]
}

/** A sentence that rests on nothing, with why it is said. */
export type Unfounded = { sentence: string; reason: string }

/** Languages whose texts can be held against the facts, which are Norwegian. */
export const WEIGHED: readonly string[] = ['nb', 'nn']

/** Every sentence of a text with what it rests on, the title first. Facts are Norwegian: only Norwegian texts can be weighed. */
export function weighSentences(
  { title, paragraphs }: { title: string; paragraphs: readonly string[] },
  whole: Room,
): WeighedSentence[] {
  const room = { ...whole, facts: whole.facts.flatMap(withItsSentences) }
  const body = paragraphs.flatMap(sentencesOf)
  const weigh = (text: string) => {
    // Held against what is known as a reader sees it, and shown as it was written.
    const seen = withoutLead(plainWords(text))
    const { basis, factIds } = withPromise(seen, withSaid(seen, basisOf(seen, room), room), room)
    return { text, isTitle: false, basis, factIds: [...new Set(factIds)] }
  }
  const weighTitle = (text: string): WeighedSentence => {
    const weighed = { ...weigh(text), isTitle: true }
    return weighed.basis === 'none' && saysNoMore(text, told, room) ? { ...weighed, basis: 'text' } : weighed
  }
  const under = body.map(weigh)
  const told = under.filter(({ basis }) => !SAYS_NOTHING.includes(basis)).map((one) => one.text)
  return [...sentencesOf(title).map(weighTitle), ...under]
}

/** A fact of several sentences says each of them too. */
function withItsSentences<One extends { text: string }>(fact: One): One[] {
  const each = sentencesOf(fact.text)
  return each.length > 1 ? [fact, ...each.map((text) => ({ ...fact, text }))] : [fact]
}

/** What a heading may say of itself: that it is news or a correction, and whom it is for. */
const HEADS =
  'oppdatering oppdatert melding meldingen informasjon nytt siste status rettelse rettet retting retta update correction'.split(
    ' ',
  )
const READERS =
  'ansatte tilsette tillitsvalgte tillitsvalde verneombud verneombod innsatte innsette domfelte pårørende pårørande departementet presse pressen publikum staff'
    .split(' ')
    .join('|')
const FOR_WHOM = new RegExp(
  `(?<!\\p{L})(?:til|for)\\s+(?:alle\\s+)?(?:${READERS})(?:\\s*(?:,|og)\\s+(?:${READERS}))*(?!\\p{L})`,
  'giu',
)

/** What it says that we do not know, or that was wrong, it does not say. */
const SAYS_NOTHING: readonly Basis[] = ['unknown', 'known', 'taken-back']

/** Is every clause of a title in one of the sentences under it, which are weighed themselves? A denial must be denied there. */
function saysNoMore(title: string, told: readonly string[], { given }: Room): boolean {
  const known = [...HEADS, ...given.flatMap((one) => contentWords(one).words)]
  const under = told.flatMap((one) => [one, ...clausesOf(one)].map(contentWords))
  const isUnder = (clause: ContentWords) =>
    under.some(
      ({ words, isNegated }) =>
        clause.isNegated === isNegated &&
        clause.words.every((word) => [...known, ...words].some((one) => isSameThing(one, word))),
    )
  const said = title.replace(FOR_WHOM, ' ')
  const clauses = jointedClauses(said).map((one) => contentWords(one.text))
  const isHead = ({ words, isNegated }: ContentWords) =>
    !isNegated && words.every((word) => known.some((one) => isSameThing(one, word)))
  return contentWords(title).words.length > 0 && clauses.every((one) => isHead(one) || isUnder(one))
}

type Resting = { basis: Basis; factIds: string[] }

/** «Vi sa at …» rests on nothing unless we did, whatever is known now. */
const withSaid = (text: string, resting: Resting, room: Room): Resting =>
  resting.basis !== 'refused' && claimsUnsaid(text, room) ? { basis: 'none', factIds: [] } : resting

/** When more comes is said once, as it is promised; what the room has confirmed that we do by another clock is a fact, but for that we say more. Only a denial beside it keeps its rumours. */
const withPromise = (text: string, { basis, factIds }: Resting, { next, isBeside }: Room): Resting =>
  !isBeside && basis !== 'refused' && (basis === 'fact' ? factPromisesOther : promisesOther)(text, next)
    ? { basis: 'promise', factIds: basis === 'counter' ? factIds : [] }
    : { basis, factIds }

/**
 * Clause by clause, where some of it claims nothing: that we do not know, take back, are sorry, or say more later. What stands beside that is
 * weighed as a sentence of its own, and the worst of it is what the sentence rests on.
 */
function basisOf(text: string, room: Room): Resting {
  const clauses = jointedClauses(text)
  const us = speaksOfUs(text, room.next)
  const given = room.given.flatMap((one) => contentWords(one).words)
  const exempt = exemptClauses(clauses, given, room.isCorrection)
  const kind = exempt.find((one) => one !== null)?.kind ?? (us && 'house')
  if (!kind) return plainBasis(text, room)
  const asks = exempt.flatMap((one) => one?.asks || [])
  const claims = clauses.flatMap((clause, place) => {
    const own = exempt[place]
    if (own) return own.rest || []
    if (us && saysOnlyUs(clause.text, us, room.next, given)) return []
    return (us === 'sorry' && regretted(clause.text)) || clause.text
  })
  const claimed = claims.filter(saysSomething)
  // What is claimed on either side of it may be one claim.
  const unsure = unsureIn([...asks, ...claimed, claimed.join(' ')], room)
  if (unsure.length > 0) return { basis: 'refused', factIds: unsure }
  const sayable = room.facts.filter(maySay)
  const wondered = clauses.filter((_, place) => exempt[place]?.kind === 'unknown')
  const texts = wondered.map((one) => one.text)
  const granted = [...asks.flatMap((one) => grantedIn(one, 1)), ...texts.flatMap(standingIn)]
  const takes = weighGranted(granted, room, given)
  const untrue = takes.filter(({ basis }) => basis === 'refused')
  if (untrue.length > 0) return { basis: 'refused', factIds: [...new Set(untrue.flatMap((one) => one.factIds))] }
  const known = knownWhether(texts, sayable, given)
  if (known.length > 0) return { basis: 'known', factIds: known }
  return together([...claimed.map((one) => plainBasis(one, room)), ...takes]) ?? { basis: kind, factIds: [] }
}

/** What stands in what is asked, each piece with what it rests on; none for what claims nothing. */
function weighGranted(granted: readonly Granted[], room: Room, given: readonly string[]): Resting[] {
  return granted.flatMap((piece): Resting[] => {
    const { unsure, known, isBare } = taken(piece, { facts: room.facts, given })
    if (unsure.length > 0) return [{ basis: 'refused', factIds: unsure }]
    if (known.length > 0 && piece.spare === 0) return [{ basis: 'fact', factIds: known }]
    const plain = isBare ? plainBasis(piece.text, room) : null
    return plain && plain.basis !== 'given' ? [plain] : []
  })
}

/** The worst of what several pieces rest on; null where they claim nothing. */
function together(pieces: readonly Resting[]): Resting | null {
  const basis = WORST.find((one) => pieces.some((piece) => piece.basis === one))
  if (!basis) return null
  const own = basis === 'refused' || basis === 'denied' ? pieces.filter((one) => one.basis === basis) : pieces
  return { basis, factIds: basis === 'none' ? [] : [...new Set(own.flatMap((one) => one.factIds))] }
}

/** What a question takes for granted, and what that rests on; null for one that gives nothing away. */
export function weighQuestion(text: string, room: Room): Resting | null {
  const seen = withoutLead(plainWords(text))
  const given = room.given.flatMap((one) => contentWords(one).words)
  const granted = together(weighGranted(grantedIn(seen, Number.POSITIVE_INFINITY), room, given))
  if (granted) return granted
  return tellsOfSomebody(seen, room.facts) ? { basis: 'none', factIds: [] } : null
}

function saysSomething(clause: string): boolean {
  const { words, isNegated } = contentWords(clause)
  return isNegated || isBareClaim(clause, words) || words.some((word) => !FILLERS.includes(word))
}

/** What a sentence rests on when some of its clauses rest on this; one that says only what the declaration says adds nothing. */
const WORST: readonly Basis[] = ['refused', 'denied', 'none', 'counter', 'fact']

/** The facts that stand as unconfirmed or as rumours and are said here. Words that say no more than what is confirmed say nothing of a rumour that does. */
function unsureIn(claims: readonly string[], { facts, given }: Room): string[] {
  const told = claims.filter((one) => !isAdvice(one))
  const parts = told.flatMap((one) => {
    const [whole, ...clauses] = partsOf(one, given)
    return [{ part: whole!, isOne: clauses.length === 0 }, ...clauses.map((part) => ({ part, isOne: true }))]
  })
  const wordsOf = ({ text }: KnownFact) => [contentWords(text), ...clausesOf(text).map(contentWords)]
  const known = facts.filter(maySay).flatMap(wordsOf)
  // What a confirmed fact tells too is not what is unconfirmed of it, but for how many.
  const isUnsure = (words: ContentWords) =>
    parts.some(({ part, isOne }) =>
      says(part, words)
        ? !known.some((one) => carries(one, part, words, isOne))
        : tells(part, words) && !known.some((one) => tells(part, one) && !saysHowMany(part, words, one)),
    )
  return facts.filter((fact) => !maySay(fact) && wordsOf(fact).some(isUnsure)).map((one) => one.id)
}

function plainBasis(text: string, room: Room): Resting {
  const { facts, given } = room
  const unsure = unsureIn([text], room)
  if (unsure.length > 0) return { basis: 'refused', factIds: unsure }
  const [whole, ...clauses] = partsOf(text, given)
  const said = clauses.length > 0 ? clauses : [whole!]
  const resting = facts.filter((fact) => maySay(fact) && said.some((part) => bears(fact, part)))
  const isWhole = said.every((part) => resting.some((fact) => bears(fact, part)))
  const others = saysOnly(text) && !resting.some((fact) => saysOnly(fact.text)) ? deniedIn(text, room) : []
  if (others.length > 0) return { basis: 'denied', factIds: others }
  const against = resting.flatMap((fact) => contradicting(fact, facts, given)).map(({ id }) => id)
  if (against.length > 0) return { basis: 'denied', factIds: [...new Set(against)] }
  if (resting.length > 0 && isWhole) return { basis: 'fact', factIds: resting.map((one) => one.id) }
  const countered = facts.filter((fact) => fact.counter.trim() && says(whole!, contentWords(fact.counter)))
  if (countered.length > 0) return { basis: 'counter', factIds: countered.map((one) => one.id) }
  const denied = deniedIn(text, room)
  if (denied.length > 0) return { basis: 'denied', factIds: denied }
  const isBare =
    isBareClaim(text, whole!.words) ||
    mayBeOver(
      text,
      facts.map((one) => one.text),
    )
  const isGiven = whole!.own.length === 0 && !whole!.isNegated && !isBare
  return { basis: isGiven ? 'given' : 'none', factIds: [] }
}

/** The facts of which it says that they are not so. Words that leave by another way are held against that more narrowly (`holdWordsNear`). */
function deniedIn(text: string, { facts, given, isBeside }: Room): string[] {
  if (isBeside) return []
  // What one clause denies, another does not: only what is said not to be heard of, and of whom alone, reaches over more of them.
  const clauses = [...jointedClauses(text).map((one) => one.text), ...(reachesOver(text) ? [text] : [])]
  const words = given.flatMap((one) => contentWords(one).words)
  const rumours = deniesRumours(text) ? facts.filter((one) => one.state === 'rumour' && !one.counter.trim()) : []
  if (rumours.length > 0) return rumours.map(({ id }) => id)
  return facts.filter((fact) => denies(clauses, fact.text, { isKnown: maySay(fact), given: words })).map(({ id }) => id)
}

/** A sentence and its clauses, each with the words that these do not say of themselves. */
function partsOf(text: string, given: readonly string[]): WrittenPart[] {
  const words = given.flatMap((one) => contentWords(one).words)
  return [text, ...clausesOf(text)].map((one) => ({ ...withOwn(contentWords(one), words), text: one }))
}

/** Does a clause of this fact say all that a clause of a sentence does? */
const bears = (fact: KnownFact, part: WrittenPart): boolean =>
  piecesOf(fact.text).some((piece) => says(part, contentWords(piece)) && isCovered(part, piece))
