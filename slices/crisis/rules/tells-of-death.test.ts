import { expect, test } from 'vitest'
import { tellsOfDeath } from './tells-of-death.ts'

test.each([
  ['En innsatt er død', true],
  ['Ein innsett er funnen livlaus', true],
  ['Brannen er slukket, og en ansatt omkom', true],
  ['En innsatt har tatt sitt eget liv', true],
  ['To er skadd, ingen er døde', false],
  ['Ingen omkom i brannen', false],
  ['Brannen er slukket', false],
  ['Det er risiko for dødsfall', false],
])('«%s» tells of a death: %s', (text, tells) => {
  expect(tellsOfDeath({ state: 'confirmed', text })).toBe(tells)
  expect(tellsOfDeath({ state: 'unconfirmed', text })).toBe(false)
  expect(tellsOfDeath({ state: 'rumour', text })).toBe(false)
})
