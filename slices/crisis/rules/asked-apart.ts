import { OPENS_WHETHER } from './answer-basis.ts'
import { hasVerb } from './exempt-clause.ts'
import { formsOf, NOUNS } from './incident-nouns.ts'
import { namesSomebody, OPENS_QUESTION } from './presupposed.ts'
import { isListed, isWho } from './word-forms.ts'

/** `isOfAnybody`: «Er noen skadd?» asks of nobody that we know of; «Er en innsatt død?» does. */
type Asked = { text: string; isOfAnybody: boolean }

const BEFORE = '(?<!\\p{L})'
const WORD = '(?!\\p{L})'
const ANYBODY = `${BEFORE}(?:noen|nokon|any\\p{L}*)${WORD}`
const OF_ANYBODY = new RegExp(ANYBODY, 'iu')
const LIST = '((?:(?:\\s*,|\\s+(?:og|eller|and|or))\\s+\\p{L}+)*)'
const THE = '(?:\\s+(?:de|dei|våre|the|our|to|tre|fire|fem|two|three|\\d+))*'
const PREPOSITION = `(?:av|blant|i|på|ved|hos|fra|frå|med|mot|for|til|of|among|in|on|at|from|with|by|to)${WORD}`
/** «Noen av de innsatte», «noen ansatte eller innsatte», «noen, ansatt eller innsatt, …», «blant våre innsatte». */
const NAMED_AS_ANYBODY = new RegExp(
  `(?:${ANYBODY}(?:\\s+(?:andre|flere|fleire|other|more|else)${WORD})?(?:\\s+(?:av|of|blant|among)${WORD})?|${BEFORE}(?:blant|among)${WORD})${THE}\\s+(?!${PREPOSITION})\\p{L}+${LIST}|${ANYBODY}\\s*,\\s*\\p{L}+${LIST}(?=\\s*,)`,
  'giu',
)
/** What happened, but for what somebody does: «Har noen begått selvmord?» asks who did. */
const INCIDENT = new RegExp(
  `(?<!(?:begå|begått|ta|tatt|teke|gjort|gjøre|utført|forsøkt)\\s+(?:et\\s+|eit\\s+)?)${BEFORE}(?:${formsOf(...Object.values(NOUNS))})${WORD}`,
  'iu',
)

/** Is it «noen» that it asks of, and nobody beside: not who killed somebody, or who can confirm that somebody is dead? */
function isOfAnybody(piece: string): boolean {
  if (!OF_ANYBODY.test(piece)) return false
  const small = piece.toLowerCase()
  const beside = small.replace(NAMED_AS_ANYBODY, (_, plain: string | undefined, apart: string) =>
    (plain ?? apart).replace(/\p{L}+/gu, (word) => (isWho(word) ? '' : word)),
  )
  return !namesSomebody(beside) && !INCIDENT.test(beside) && !(beside.match(/\p{L}+/gu) ?? []).some(isWho)
}

const JOINT = /(\s*[,;:()]\s*(?:(?:og|men|eller|and|or|but)\s+)?|\s+[–—-]\s+|\s+(?:og|men|eller|and|or|but)\s+)/iu
const OPENS_TOLD = /^(?:at|om|hvorvidt|that|whether|if)(?!\p{L})/iu
const VERB_ALONE = /^\p{L}+\s+(\p{L}+)/u
/** Does a piece ask something of its own? «… eller har rømt» has its one from before. */
const opensAnew = (piece: string): boolean =>
  OPENS_TOLD.test(piece) ||
  OPENS_QUESTION.test(piece) ||
  (OPENS_WHETHER.test(piece) && !isListed(VERB_ALONE.exec(piece)?.[1]?.toLowerCase() ?? ''))

/** What comes after «at», and after «om» where that asks whether: «Kan noen bekrefte at en innsatt er død?». */
function toldIn(piece: string): string[] {
  const found = /^(.+?)(?<!\p{L})(at|om|hvorvidt|that|whether|if)\s+(.+)$/iu.exec(piece)
  if (!found || (/^om$/i.test(found[2]!) && !hasVerb(found[3]!))) return [piece]
  return [found[1]!.trim(), ...toldIn(found[3]!)]
}

/** A question that asks of anybody, in the pieces that each ask something; any other is whole. */
export function askedApart(question: string): Asked[] {
  if (!OF_ANYBODY.test(question)) return [{ text: question, isOfAnybody: false }]
  const [first = '', ...rest] = question.split(JOINT)
  const pieces = [first]
  for (let at = 0; at < rest.length; at += 2) {
    const [joint, piece] = [rest[at]!, rest[at + 1]!]
    if (opensAnew(piece)) pieces.push(piece)
    else pieces.push(`${pieces.pop()}${joint}${piece}`)
  }
  return pieces.flatMap(toldIn).map((text) => ({ text, isOfAnybody: isOfAnybody(text) }))
}

/** Whom it is asked of says nothing of what is asked: «hos dere». */
const OF_US = new RegExp(`${BEFORE}(?:dere|deres|dykk|dykkar|du|deg|vi|oss|jeg|eg)${WORD}`, 'giu')

/** What whoever says that it is so has said: the whole question, and each piece of it, of whomever it asks: «Vet dere om noen er døde eller skadd?». */
export function saidIfSo(question: string): string[] {
  const pieces = [question, ...askedApart(question).map(({ text }) => text), ...toldIn(question)]
  const each = pieces.flatMap((piece) => [piece, ...piece.split(/\s+(?:og|eller)\s+/iu)])
  return [...new Set(each.map((piece) => piece.replace(OF_US, '').trim()))]
}

/** What whoever says yes to «Er noen død på avdelingen?» says: that one is. */
export const ofOne = (question: string): string =>
  question.replace(/(?<!\p{L})(?:noen|nokon|nokre)(?!\p{L})/giu, 'en person')
