import { expect, test } from 'vitest'
import { contradicting } from './contradiction.ts'
import { type KnownFact, weighSentences } from './sentence-basis.ts'

const fact = (text: string, state: KnownFact['state'] = 'confirmed'): KnownFact => ({
  ...{ id: text, text, state, counter: '', police: 'none' },
})
const GIVEN = ['Brann', 'Halden fengsel']
const against = (one: string, other: string) =>
  contradicting(fact(one), [fact(one), fact(other)], GIVEN).map(({ id }) => id)

const PAIRS = [
  ['Ingen innsatte er skadd', 'Tre innsatte er alvorlig skadd'],
  ['Brannen er ikke slukket', 'Brannen er slukket'],
  ['Ingen er døde', 'En innsatt er død'],
  ['Brannen er ikkje sløkt', 'Brannen er no sløkt'],
  ['Brannen er slukket, og ingen er skadd', 'En ansatt er lettere skadd'],
  ['Alle innsatte er uskadd', 'En innsatt er skadd i hodet'],
] as const

test.each(PAIRS)('«%s» and «%s» are not both so, whichever came first', (one, other) => {
  expect([against(one, other), against(other, one)]).toEqual([[other], [one]])
})

test.each([
  ['Ingen ansatte er skadd', 'En innsatt er skadd'],
  ['En innsatt har rømt og er ikke funnet', 'Politiet leter etter den innsatte'],
  ['Ingen andre er skadd', 'To ansatte er skadd'],
  ['To ansatte er skadd', 'Brannen er slukket'],
  ['Ingen er skadd i brannen', 'Brannen er slukket'],
  ['Besøk gjennomføres ikke i dag', 'Alle innsatte er evakuert'],
  ['Det er ikke klart hvorfor det brant', 'Brannen er slukket'],
])('«%s» and «%s» may both be so', (one, other) => {
  expect([against(one, other), against(other, one)]).toEqual([[], []])
})

test.each(PAIRS)('while «%s» and «%s» both stand as confirmed, neither is said', (...pair) => {
  const room = { facts: pair.map((one) => fact(one)), given: GIVEN, next: null, isCorrection: false, said: [] }
  const weighed = weighSentences({ title: '', paragraphs: pair.map((one) => `${one}.`) }, room)
  expect(weighed.map(({ basis }) => basis)).toEqual(['denied', 'denied'])
})

test('what is only heard of contradicts nothing', () => {
  expect(contradicting(fact('Ingen er skadd'), [fact('En innsatt er skadd', 'rumour')], GIVEN)).toEqual([])
})
