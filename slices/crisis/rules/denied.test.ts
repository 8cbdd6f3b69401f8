import { expect, test } from 'vitest'
import { type KnownFact, type Room, weighSentences } from './sentence-basis.ts'

const fact = (text: string, state: KnownFact['state'], counter = ''): KnownFact => ({
  ...{ id: text, text, state, counter, police: 'none' },
})
const roomOf = (...facts: KnownFact[]): Room => ({
  ...{ facts, given: ['Vold', 'Halden fengsel'], next: '15.00', isCorrection: false, said: [] },
})
const basis = (text: string, room: Room) => {
  const [one] = weighSentences({ title: '', paragraphs: [text] }, room)
  return [one!.basis, ...one!.factIds]
}

const STABBED = 'Én innsatt er stukket med kniv'
const HEAD = 'En innsatt er skadd i hodet'
const HELD = 'Det er tatt gisler på avdeling C'

/** Nobody denies what the room has heard of: it may be so. */
test.each([
  ['Ingen innsatte er skadd.', HEAD],
  ['Ingen er skadd.', HEAD],
  ['Vi har ingen opplysninger om at innsatte er skadd.', HEAD],
  ['Vi har ingen opplysninger om at innsatte er skadd.', STABBED],
  ['Så vidt vi vet er det bare ansatte som er skadd.', HEAD],
  ['Bare ansatte er skadd.', STABBED],
  ['Vi har ikke fått melding om skader på innsatte.', HEAD],
  ['Me har ikkje fått melding om skader på innsette.', STABBED],
  ['Alle innsatte er uskadd.', HEAD],
  ['Det er ingen gisselsituasjon i Halden fengsel.', HELD],
  ['Ingen er døde.', 'En innsatt er død'],
  ['Ingen er skadd.', 'En innsatt er død'],
  ['Ingen andre er skadd.', HEAD],
  ['Alle innsatte er i live.', 'En innsatt er død'],
  ['Alle overlevde.', 'En innsatt er død'],
  ['Alle innsatte er i god behold.', HEAD],
  ['Alle innsatte er på plass.', 'En innsatt har rømt'],
])('«%s» denies «%s», which stands as not confirmed', (said, heard) => {
  for (const state of ['unconfirmed', 'rumour'] as const) {
    const [how, ...facts] = basis(said, roomOf(fact('To ansatte er lettere skadd', 'confirmed'), fact(heard, state)))
    expect([how, facts.includes(heard)]).toEqual(['denied', true])
  }
})

/** Nor what is known. */
test.each([
  ['Ingen innsatte er skadd.', 'En innsatt er skadd'],
  ['Vi har ingen opplysninger om at innsatte er skadd.', STABBED],
  ['Brannen er ikke slukket.', 'Brannen er slukket'],
  ['Brannen er no ikkje sløkt.', 'Brannen er slukket'],
  ['No fire in Halden fengsel.', 'Fire in Halden fengsel'],
])('«%s» denies «%s», which is confirmed', (said, known) => {
  expect(basis(said, roomOf(fact(known, 'confirmed')))).toEqual(['denied', known])
})

test('what the room itself answers a rumour may be said, and what a confirmed fact denies', () => {
  const room = roomOf(fact(HELD, 'rumour', 'Ingen er tatt som gisler'), fact('Ingen ansatte er skadd', 'confirmed'))
  expect(basis('Ingen er tatt som gisler.', room)).toEqual(['counter', HELD])
  expect(basis('Ingen ansatte er skadd.', room)).toEqual(['fact', 'Ingen ansatte er skadd'])
})

test.each([
  // Others, of whom nothing is heard.
  ['Ingen ansatte er skadd.', 'unconfirmed', HEAD],
  // How badly, and not that it is so.
  ['Ingen er livstruende skadd.', 'confirmed', 'To ansatte er skadd'],
  // Beside those who are known.
  ['Ingen andre er skadd.', 'confirmed', 'To ansatte er skadd'],
  ['Ingen flere ansatte er skadd.', 'confirmed', 'To ansatte er skadd'],
  ['Vi kan ikke utelukke at flere er skadd.', 'confirmed', 'To ansatte er skadd'],
  ['Besøk blir ikke gjennomført i dag.', 'unconfirmed', HEAD],
  ['Det brenner.', 'confirmed', 'Brannen er ikke slukket'],
  ['Det er brann.', 'confirmed', 'Ingen er skadd i brannen'],
  ['Ingen skal gå inn på området.', 'unconfirmed', HEAD],
  ['Ingen er skadd, og alle er ute.', 'confirmed', 'Alle er ute av bygget'],
  ['Ingen skadd, alle evakuert', 'confirmed', 'Alle innsatte er evakuert'],
  ['Uten politiet kan vi ikke åpne porten.', 'unconfirmed', STABBED],
] as const)('«%s» denies nothing where «%s: %s» stands: it asks for a reason', (said, state, text) => {
  expect(basis(said, roomOf(fact(text, state)))).toEqual(['none'])
})

test('nynorsk «no» denies nothing', () => {
  for (const said of ['Me har no fått melding om skader på innsette.', 'Det er no meldt om skader på innsette.'])
    expect(basis(said, roomOf(fact('En innsatt er skadd', 'confirmed')))[0]).not.toBe('denied')
})

test('that we do not know is no denial', () => {
  const room = roomOf(fact(HEAD, 'unconfirmed'))
  expect(basis('Vi vet ikke om innsatte er skadd.', room)[0]).toBe('unknown')
  expect(basis('Det er ikke bekreftet at innsatte er skadd.', room)[0]).toBe('unknown')
})

/** Nobody says that it is so either, where the room knows that it is not. */
test.each([
  ['En innsatt er død.', 'Ingen er skadd'],
  ['To ansatte er skadd.', 'Ingen ansatte er skadd'],
  ['Det brenner.', 'Det brenner ikke'],
  ['Brannen er slukket.', 'Brannen er ikke slukket'],
])('«%s» denies «%s», which is confirmed', (said, known) => {
  expect(basis(said, roomOf(fact(known, 'confirmed')))).toEqual(['denied', known])
})

/** What the declaration says may be over: whoever says it once more beside a fact of it says why. */
test.each([
  ['Det er vold i Halden fengsel.', 'none'],
  ['Vold i Halden fengsel', 'given'],
])('beside «Volden er over», «%s» rests on %s', (said, on) => {
  expect(basis(said, roomOf(fact('Volden er over', 'confirmed')))[0]).toBe(on)
})

test('what the declaration says, and no fact tells of, asks for no reason', () => {
  expect(basis('Det er vold i Halden fengsel.', roomOf(fact('Alle i fengselet er inne', 'confirmed')))).toEqual([
    'given',
  ])
})

test.each([
  'Ryktet stemmer ikke.',
  'Ryktene om det som skjedde stemmer ikke.',
  'Vi avkrefter ryktene.',
  'Rykta er feil.',
])('«%s» denies every rumour that the room has no answer to', (said) => {
  expect(basis(said, roomOf(fact(HELD, 'rumour')))).toEqual(['denied', HELD])
  expect(basis(said, roomOf(fact(HELD, 'rumour', 'Ingen er tatt som gisler')))).toEqual(['none'])
})

test.each([
  ['Alle ansatte er i sikkerhet.', 'En innsatt er død'],
  ['Én innsatt er i live.', 'En innsatt er død'],
  ['Brannvesenet er på plass.', 'En innsatt har rømt'],
])('«%s» denies nothing of «%s»', (said, heard) => {
  expect(basis(said, roomOf(fact(heard, 'unconfirmed')))[0]).toBe('none')
})
