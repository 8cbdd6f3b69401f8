import { sentencesOf } from './content-words.ts'
import { type Room, type WeighedSentence, weighSentences } from './sentence-basis.ts'

type Words = { title: string; paragraphs: readonly string[] }

const YES_OR_NO = /^(ja|jo|nei|yes|no)[.!,]?$/i
const OPENS_YES_OR_NO = /^(ja|jo|nei|yes|no),\s+/i

/** What an answer says: a question under which it stands claims nothing. */
export const answerOf = <One extends Words>(words: One): One =>
  words.title.trim().endsWith('?') ? { ...words, title: '' } : words

/**
 * Every sentence of an answer with what it rests on. Before a comma yes or no only leads to what is said; alone it says what was asked, and
 * rests on nothing of its own.
 */
export function weighAnswer(words: Words, room: Room): WeighedSentence[] {
  const { title, paragraphs } = answerOf(words)
  const said = paragraphs.flatMap(sentencesOf)
  const weighed = weighSentences({ title, paragraphs: said.map((one) => one.replace(OPENS_YES_OR_NO, '')) }, room)
  const heads = weighed.filter((one) => one.isTitle)
  const body = weighed.filter((one) => !one.isTitle)
  return [...heads, ...said.map((text, place) => resting(text, body[place]!))]
}

const resting = (text: string, weighed: WeighedSentence): WeighedSentence =>
  YES_OR_NO.test(text) ? { ...weighed, text, basis: 'none', factIds: [] } : { ...weighed, text }
