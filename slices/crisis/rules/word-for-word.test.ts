import { expect, test } from 'vitest'
import { isWordForWord } from './word-for-word.ts'

const FACTS = ['Brannen er slukket', 'To ansatte er lettere skadd', 'En innsatt har rømt og er ikke funnet']

test.each([
  'Brannen er slukket.',
  'Nå er brannen slukket.',
  'Vi kan bekrefte at to ansatte er lettere skadd.',
  'Oppdatering: Brannen er slukket',
  'Brannen er slukket, og to ansatte er lettere skadd.',
  'En innsatt har rømt.',
  'Ein innsett har rømt og er ikkje funnen.',
])('«%s» is taken from the facts', (said) => {
  expect(isWordForWord(said, FACTS)).toBe(true)
})

test.each([
  'Brannen blir slukket.',
  'Brannen ble slukket av to ansatte.',
  'To ansatte er skadd.',
  'De skadde er to ansatte.',
  'Brannen er slukket fordi to ansatte er lettere skadd.',
  'Brannen var slukket før to ansatte var skadd.',
  'Brannen er snart slukket.',
])('«%s» is own words for them', (said) => {
  expect(isWordForWord(said, FACTS)).toBe(false)
})
