import { identityNumbers } from './identity-number.ts'
import { plainReadings } from './plain-signs.ts'

/**
 * The text with a dot for each digit of the identity numbers in it, in whatever signs they are written and over whatever lines: they are kept
 * nowhere, not for a moment either.
 */
export function withoutNumbers(written: string): string {
  const places = new Map(digitsOfNumbers(written))
  return [...places]
    .toSorted(([a], [b]) => b - a)
    .reduce((left, [start, end]) => `${left.slice(0, start)}•${left.slice(end)}`, written)
}

/** Where in the text as it was written each digit of an identity number begins and ends. */
function digitsOfNumbers(written: string): [number, number][] {
  const readings = plainReadings(written).filter(({ only }) => !only || only.includes('identity-number'))
  return readings.flatMap(({ text, startOf, endOf }) =>
    [...new Set([text, text.replace(/\s/gu, ' ')])]
      .flatMap((read) =>
        identityNumbers({ block: 0, text: read, sentences: [], before: undefined, after: undefined, known: {} }),
      )
      .flatMap(({ start, end }) => [...text.slice(start, end).matchAll(/\d/g)].map(({ index }) => start + index))
      .map((at): [number, number] => [startOf(at), endOf(at + 1)]),
  )
}

/** Were there identity numbers in it, before dots were put in their place? */
export const wereNumbers = (text: string): boolean => /•(?:[^•]{0,40}•){10}/u.test(text)
