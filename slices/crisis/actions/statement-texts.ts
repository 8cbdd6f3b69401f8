import { type Block, blockTexts } from '../../message/index.ts'

type Words = { language: string; title: string; paragraphs: readonly string[] }

/** Plain paragraphs as the message slice keeps them. */
export const blocksOf = (paragraphs: readonly string[]): Block[] =>
  paragraphs.map((text) => ({ kind: 'paragraph', text: [{ text }] }))

/** A text of the page, part by part. */
export const paragraphsIn = (text: string): string[] =>
  text.split(/\n+/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))

/** As the room and the open page read it, for a jsonb column. */
export const textsOf = (words: readonly Words[]): string =>
  JSON.stringify(Object.fromEntries(words.map(({ language, title, paragraphs }) => [language, { title, paragraphs }])))

/** The words of an approved version, as the room keeps them. */
export const textsOfEditions = (editions: Record<string, { title: string; body: Block[] }>): string =>
  textsOf(
    Object.entries(editions).map(([language, { title, body }]) => ({
      language,
      title,
      paragraphs: blockTexts(body).map(({ text }) => text),
    })),
  )
