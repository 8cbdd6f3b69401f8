import { identityNumbers } from './identity-number.ts'

/** The text with a dot for each digit of the identity numbers in it: they are kept nowhere, not for a moment either. */
export function withoutNumbers(text: string): string {
  const found = identityNumbers({ block: 0, text, sentences: [], before: undefined, after: undefined, known: {} })
  return found.reduce(
    (left, { start, end }) => left.slice(0, start) + left.slice(start, end).replace(/\d/g, '•') + left.slice(end),
    text,
  )
}

/** Were there identity numbers in it, before dots were put in their place? */
export const wereNumbers = (text: string): boolean => /•(?:[^•]{0,40}•){10}/u.test(text)

/** Is there one in it still? */
export const hasNumber = (text: string): boolean => withoutNumbers(text) !== text
