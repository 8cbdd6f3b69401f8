import { contentWords } from './content-words.ts'

type Words = { title: string; paragraphs: readonly string[] }
const textOf = ({ title, paragraphs }: Words): string => [title, ...paragraphs].join('\n')

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
