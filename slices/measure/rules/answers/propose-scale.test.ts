import { expect, test } from 'vitest'
import { proposeScale } from './propose-scale.ts'

test('when answers are numbers the scale goes from the least to the greatest, those that count as none left out', () => {
  expect(proposeScale(['1', '2', '5', '99'], ['99'])).toMatchObject({ low: 1, high: 5, words: [], from: 4 })
  expect(proposeScale(null, [])).toMatchObject({ low: 1, high: 5 })
})

test('when answers are words, they are the scale, for a person to put in order', () => {
  expect(proposeScale(['Enig', 'Uenig', 'Vet ikke'], ['vet ikke'])).toMatchObject({ words: ['Enig', 'Uenig'], high: 2 })
})
