import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import { saidTime } from '../rules/said-time.ts'
import { fieldsIn, fillAll } from '../rules/statement-language.ts'
import type { FieldsView } from '../rules/statement-view.ts'
import { NO_WORDS, type Words } from './words-fields.tsx'

/** What somebody is writing: the words by language, and what their own fields in braces become. */
export type Written = { words: Record<string, Words>; values: Record<string, string> }
export type Edition = { language: string; title: string; paragraphs: string[] }

type Said = { texts: Record<string, { title: string; paragraphs: string[] }>; nextAt: string | null }
/** Words that were said, in each of their languages, without the last paragraph when that said when more would come: this is said anew. */
export const saidWords = (from: Said | null): Record<string, Words> =>
  Object.fromEntries(
    Object.entries(from?.texts ?? {}).map(([language, { title, paragraphs }]) => [
      language,
      { title, text: paragraphs.slice(0, from?.nextAt ? -1 : undefined).join('\n\n') },
    ]),
  )

export const wordsIn = ({ words }: Written, language: string): Words => words[language] ?? NO_WORDS
const isBegun = ({ title, text }: Words): boolean => title.trim() !== '' || text.trim() !== ''
const isWhole = ({ title, text }: Words): boolean => title.trim() !== '' && text.trim() !== ''

/** The languages that have both a heading and a text. */
export const writtenLanguages = (written: Written): string[] =>
  Object.keys(written.words).filter((language) => isWhole(wordsIn(written, language)))

/** The first language that is begun and lacks something, among those that are offered; `must` is never left empty. */
export function firstFault(written: Written, languages: readonly string[], must: string | null): string | null {
  const isBad = (language: string) =>
    !isWhole(wordsIn(written, language)) && (language === must || isBegun(wordsIn(written, language)))
  return languages.find(isBad) ?? null
}

/** The writer's own fields in braces, in any of the languages: each is filled once. */
export const ownFields = ({ words }: Written): string[] =>
  fieldsIn(Object.values(words).flatMap(({ title, text }) => [title, text])).own

/** Does the writer have to say in this language when more comes? It is promised, and nothing stands ready that says it. */
export const lacksTime = (words: Words, sentence: string | null, nextAt: string | null): boolean =>
  nextAt !== null && sentence === null && !words.text.includes('{next}')

/** The editions as they leave: fields filled, and at the end the sentence that says when more comes. */
export function editionsOf(
  written: Written,
  languages: readonly string[],
  fields: readonly FieldsView[],
  sentenceIn: (language: string) => string | null,
): Edition[] {
  return languages
    .filter((language) => isWhole(wordsIn(written, language)))
    .map((language) => {
      const { title, text } = wordsIn(written, language)
      const known = fields.find((one) => one.language === language)
      const values = { ...written.values, ...(known ? valuesOf(known) : {}) }
      const sentence = text.includes('{next}') ? null : sentenceIn(language)
      const paragraphs = [...paragraphsOf(text), ...(sentence ? [sentence] : [])]
      return {
        language,
        title: fillAll(title, values).trim(),
        paragraphs: paragraphs.map((one) => fillAll(one, values)),
      }
    })
}

/** The fields as the server fills them for this time, until it has done so. */
export const fieldsAt = (fields: readonly FieldsView[], nextAt: string | null, now: Date): FieldsView[] =>
  fields.map((one) => ({ ...one, next: nextAt === null ? '–' : saidTime(new Date(nextAt), now, one.language) }))

const valuesOf = ({ event, place, time, next }: FieldsView) => ({ event, place, time, next })
