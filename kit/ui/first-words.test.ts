import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstWords } from './first-words.ts'

test('when a text is short, it stands whole', () => {
  expect(firstWords('Varslingen gikk fort.', 120)).toEqual({ first: 'Varslingen gikk fort.', rest: '' })
})

test('when a sentence ends in time, the text parts there', () => {
  const text = 'Varslingen gikk fort. Pårørende fikk vite det for sent, og pressen ringte før vi var klare til å svare.'
  expect(firstWords(text, 40)).toEqual({
    first: 'Varslingen gikk fort.',
    rest: 'Pårørende fikk vite det for sent, og pressen ringte før vi var klare til å svare.',
  })
})

test('when the first line is short, it stands there alone', () => {
  expect(firstWords('Funn\nVi spurte ikke brannvesenet.', 120)).toEqual({
    first: 'Funn',
    rest: 'Vi spurte ikke brannvesenet.',
  })
})

test('when no sentence ends in time, it parts between words', () => {
  expect(firstWords('Vi spurte ikke brannvesenet før vi sa at ingen var skadd', 20)).toEqual({
    first: 'Vi spurte ikke',
    rest: 'brannvesenet før vi sa at ingen var skadd',
  })
})

test('when it is parted, no word is lost', () => {
  const words = (text: string) => text.split(/\s+/).filter(Boolean).join('')
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 10, max: 150 }), (text, most) => {
      const { first, rest } = firstWords(text, most)
      expect(words(first + rest)).toBe(words(text))
    }),
  )
})
