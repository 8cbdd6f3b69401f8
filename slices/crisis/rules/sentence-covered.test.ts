import { expect, test } from 'vitest'
import { type KnownFact, type Room, weighSentences } from './sentence-basis.ts'

const fact = (text: string, change: Partial<KnownFact> = {}): KnownFact => ({
  ...{ id: text, text, state: 'confirmed', counter: '', police: 'none' },
  ...change,
})
const roomOf = (...facts: string[]): Room => ({
  facts: facts.map((one) => fact(one)),
  given: ['Vold', 'Halden fengsel'],
  next: '15.00',
  isCorrection: false,
  said: [],
})
const weigh = (text: string, room: Room) => weighSentences({ title: '', paragraphs: [text] }, room)[0]!

/** Another who, another number, another degree, another place or another act is a claim of its own. */
test.each([
  ['To ansatte er alvorlig skadd.', ['To ansatte er lettere skadd']],
  ['To ansatte er livstruende skadd.', ['To ansatte er lettere skadd']],
  ['To innsatte er lettere skadd.', ['En innsatt er skadd', 'To ansatte er lettere skadd']],
  ['Én innsatt døde av knivstikk.', ['Én innsatt er stukket med kniv']],
  ['Tre ansatte er sendt til likhuset.', ['Tre ansatte er sendt til sykehus']],
  ['Tre innsatte er sendt til sykehus.', ['Tre ansatte er sendt til sykehus']],
  ['Tre ansatte er sendt hjem fra sykehus.', ['Tre ansatte er sendt til sykehus']],
  ['Brannen er nesten slukket.', ['Brannen er slukket']],
  ['Én innsatt har stukket en ansatt med kniv.', ['Én innsatt er stukket med kniv']],
  ['En ansatt er skadd.', ['To ansatte er skadd']],
  ['Ein tilsett er skadd.', ['To ansatte er skadd']],
  [
    'Brannen er slukket, og to innsatte er lettere skadd.',
    ['Brannen er slukket', 'En innsatt er skadd', 'To ansatte er lettere skadd'],
  ],
])('«%s» rests on none of %j', (said, facts) => {
  expect(weigh(said, roomOf(...facts)).basis).toBe('none')
})

test.each([
  ['To ansatte er lettere skadd.', ['To ansatte er lettere skadd']],
  ['To tilsette er lettare skadde.', ['To ansatte er lettere skadd']],
  ['Vi kan bekrefte at to ansatte er lettere skadd.', ['To ansatte er lettere skadd']],
  ['Det er dessverre meldt at to ansatte er lettere skadd.', ['To ansatte er lettere skadd']],
  ['To ansatte er skadd.', ['To ansatte er lettere skadd']],
  ['Én innsatt er stukket med kniv.', ['En innsatt er stukket med kniv kl. 06.20']],
  ['Brannen i Halden fengsel er nå slukka, og bygget er tømt.', ['Brannen er slukket', 'Bygget er tømt']],
  [
    'To ansatte er lettere skadd og sendt til sykehus.',
    ['To ansatte er lettere skadd', 'To ansatte er sendt til sykehus'],
  ],
])('«%s» rests on %j', (said, facts) => {
  expect(weigh(said, roomOf(...facts))).toMatchObject({ basis: 'fact', factIds: facts })
})

test('a nynorsk text rests on facts in bokmål, where it says the same', () => {
  const facts = ['To ansatte er kjørt til sykehus', 'Pårørende er varslet']
  expect(weigh('To tilsette er køyrde til sjukehus.', roomOf(...facts)).factIds).toEqual([facts[0]])
  expect(weigh('Pårørande er varsla.', roomOf(...facts)).factIds).toEqual([facts[1]])
})
