import { expect, test } from 'vitest'
import { type Basis, type KnownFact, type Room, weighSentences } from './sentence-basis.ts'

const fact = (text: string, change: Partial<KnownFact> = {}): KnownFact => ({
  ...{ id: text, text, state: 'confirmed', counter: '', police: 'none' },
  ...change,
})
const roomOf = (facts: readonly KnownFact[], declared = 'Hendelse'): Room => ({
  ...{ facts, given: [declared, 'Halden fengsel'], next: '05.30', isCorrection: false, said: [] },
})
const basis = (text: string, facts: readonly KnownFact[], declared?: string): Basis =>
  weighSentences({ title: '', paragraphs: [text] }, roomOf(facts, declared))[0]!.basis
const title = (said: string, body: string, facts: readonly KnownFact[]): Basis =>
  weighSentences({ title: said, paragraphs: [body] }, roomOf(facts))[0]!.basis

/** Facts as people write them at night: one sentence, two clauses, one of them denied. */
test.each([
  ['Ingen ansatte er skadd, men to innsatte er sendt til sykehus', 'To innsatte er sendt til sykehus.'],
  ['En innsatt har rømt og er ikke funnet', 'En innsatt har rømt.'],
  ['To ansatte er skadd, men ikke alvorlig', 'To ansatte er skadd.'],
  ['Brannen er slukket, og ingen er skadd', 'Ingen er skadd.'],
  ['Strømmen er borte, men låsene er ikke berørt', 'Strømmen er borte.'],
])('«%s» bears itself and «%s»', (known, part) => {
  expect([basis(`${known}.`, [fact(known)]), basis(part, [fact(known)])]).toEqual(['fact', 'fact'])
})

test.each([
  ['Ingen ansatte er skadd, men to innsatte er sendt til sykehus', 'Ingen innsatte er sendt til sykehus.'],
  ['En innsatt har rømt og er ikke funnet', 'En innsatt har ikke rømt.'],
  ['To ansatte er skadd, men ikke alvorlig', 'To ansatte er ikke skadd.'],
  ['En innsatt er død, men ikke av smitten', 'En innsatt er ikke død.'],
  ['Ingen ansatte er skadd', 'To ansatte er skadd.'],
  ['Pårørende er varslet', 'Pårørende er ennå ikke varslet.'],
  ['En innsatt er skadd', 'Ingen innsatte har kommet til skade.'],
  ['En innsatt er skadd', 'Hendelsen medførte ingen personskade.'],
  ['En innsatt er skadd', 'Ikke én eneste innsatt er skadd.'],
])('where «%s» is known, «%s» is denied', (known, said) => {
  expect(basis(said, [fact(known)])).toBe('denied')
})

/** Doubt, who did it, who it was, and two clauses that are mixed: all of it is more than is known. */
test.each([
  ['En innsatt er mistenkt for å ha knivstukket en ansatt', 'En innsatt har knivstukket en ansatt.'],
  ['En innsatt truet med å drepe en ansatt', 'En innsatt har drept en ansatt.'],
  ['NRK melder at en ansatt er drept', 'En ansatt er drept.'],
  ['En innsatt fryktes omkommet', 'En innsatt er omkommet.'],
  ['En ansatt kan være skadd', 'En ansatt er skadd.'],
  ['To innsatte prøvde å rømme', 'To innsatte har rømt.'],
  ['Pårørende skal varsles', 'Pårørende er varslet.'],
  ['Politiet leter etter rømlingen', 'Politiet har rømlingen.'],
  ['En innsatt har angrepet en ansatt', 'En ansatt har angrepet en innsatt.'],
  ['En innsatt har slått en ansatt', 'Ein innsett er slått av ein tilsett.'],
  ['En ansatt er skadd', 'En ansatt er skadd av en ansatt.'],
  ['En innsatt er død, og en ansatt er skadd', 'En ansatt er død.'],
  ['Tre ansatte og fire innsatte er skadd', 'Fire ansatte og tre innsatte er skadd.'],
  ['En ansatt er skadd, og to innsatte er sendt til isolasjon', 'To innsatte er skadd.'],
  ['Innsatte på avdeling C er evakuert', 'Alle innsatte er evakuert.'],
  ['Ti innsatte er syke', 'Over ti innsatte er syke.'],
])('«%s» bears no «%s»', (known, said) => {
  expect(['none', 'denied']).toContain(basis(said, [fact(known)]))
})

test.each([
  ['Innsatt funnet død på cella', 'En ansatt er kjørt til sykehus', 'En innsatt er kjørt til sykehus.'],
  ['Innsatt gikk løs på ansatt', 'En ansatt er alvorlig skadd', 'En innsatt er alvorlig skadd.'],
  ['Innsatt har tatt betjent som gissel', 'Politiet forhandler', 'Gisselsituasjonen er over.'],
])('what is declared, «%s», stands in for no word of a fact', (declared, known, said) => {
  expect(basis(said, [fact(known)], declared)).toBe('none')
})

test('a title takes its words from one sentence that asserts them', () => {
  const facts = ['En ansatt er skadd', 'En innsatt er død', 'Politiet er varslet', 'Ingen andre ansatte er skadd'].map(
    (one) => fact(one),
  )
  expect(title('Ansatt død', 'En ansatt er skadd. En innsatt er død.', facts)).toBe('none')
  expect(title('Døde i fengselet', 'Politiet er varslet. Vi vet ikke om noen er døde i fengselet.', facts)).toBe('none')
  expect(title('Brannen er slukket', 'Politiet er varslet. Vi vet ikke når brannen er slukket.', facts)).toBe('none')
  expect(title('Politiet varslet', 'Politiet er varslet. En innsatt er død.', facts)).not.toBe('none')
})

/** What to do if: no fact is told, and lives may hang on it. */
test.each([
  ['Ring 113 hvis noen er skadd.', 'En innsatt er skadd'],
  ['Er du skadd, kontakt helseavdelingen.', 'En innsatt er skadd'],
  ['Dersom du er skadd, meld frå til leiaren din.', 'En innsatt er skadd'],
  ['Tenker du på å ta livet ditt, ring 113.', 'En innsatt er død'],
  ['Har du sett noen rømme, ring 02800.', 'En innsatt har rømt'],
  ['Dersom du blir tatt som gissel, hold deg i ro.', 'En betjent er tatt som gissel'],
])('«%s» may be said while «%s» is not confirmed', (advice, heard) => {
  expect(basis(advice, [fact(heard, { state: 'unconfirmed' })])).toBe('none')
})

test('advice that tells of somebody is held as any other', () => {
  const heard = [fact('En innsatt har rømt', { state: 'unconfirmed' })]
  expect(basis('Ring 02800 hvis du ser den innsatte som har rømt.', heard)).toBe('refused')
  expect(basis('En innsatt har rømt, ring oss hvis du ser ham.', heard)).toBe('refused')
})
