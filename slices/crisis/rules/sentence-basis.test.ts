import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { sentencesOf } from './content-words.ts'
import { type KnownFact, type Room, weighSentences } from './sentence-basis.ts'

const fact = (id: string, text: string, change: Partial<KnownFact> = {}): KnownFact => ({
  ...{ id, text, state: 'confirmed', counter: '', police: 'none' },
  ...change,
})
const room: Room = {
  facts: [
    fact('slukket', 'Brannen er slukket'),
    fact('tomt', 'Bygget er tømt'),
    fact('lege', 'To ansatte er kjørt til lege', { state: 'unconfirmed' }),
    fact('romt', 'Innsatte er rømt', { state: 'rumour', counter: 'Alle innsatte er talt' }),
    fact('politi', 'Politiet har pågrepet en mann', { police: 'waiting', state: 'unconfirmed' }),
  ],
  given: ['Brann', 'Halden fengsel'],
  next: '15.00',
  isCorrection: false,
  said: [
    'Ingen er skadd.',
    'To ansatte og en innsatt er skadd.',
    'Brannen er påsatt.',
    'To ansatte er kjørt til lege.',
    'Brannen er slukket.',
  ],
}
const basis = (text: string) => weighSentences({ title: '', paragraphs: [text] }, room)[0]
const bases = (text: string) => [basis(text)?.basis, ...(basis(text)?.factIds ?? [])]

it('when a sentence says what is confirmed, also slightly reworded, it rests on that', () => {
  expect(bases('Brannen er slukket.')).toEqual(['fact', 'slukket'])
  expect(bases('Brannen i Halden fengsel er nå slukka.')).toEqual(['fact', 'slukket'])
  for (const nynorsk of ['Brannen er sløkt.', 'Brannen er no sløkka.', 'Brannen er sløkkt.'])
    expect(bases(nynorsk)).toEqual(['fact', 'slukket'])
  expect(bases('Brannen er slukket, og bygget er tømt.')).toEqual(['fact', 'slukket', 'tomt'])
})

it('each sentence of a fact of several rests on it, and is refused with it', () => {
  const moved = '11 innsatte er flyttet til idrettshallen. Én er på legevakt'
  const weighed = (state: KnownFact['state'], text: string) => {
    const [one] = weighSentences(
      { title: '', paragraphs: [text] },
      { ...room, facts: [fact('flytt', moved, { state })] },
    )
    return [one?.basis, ...(one?.factIds ?? [])]
  }
  for (const text of ['Én er på legevakt.', '11 innsatte er flyttet til idrettshallen.']) {
    expect(weighed('confirmed', text)).toEqual(['fact', 'flytt'])
    expect(weighed('unconfirmed', text)).toEqual(['refused', 'flytt'])
  }
})

it('when it says what is unconfirmed or a rumour, also reworded or with figures, it is refused', () => {
  for (const said of [
    'To ansatte er kjørt til lege.',
    '2 ansatte ble kjørt til legen',
    'To av de ansatte er hos lege.',
  ])
    expect(bases(said)).toEqual(['refused', 'lege'])
  expect(bases('Noen innsatte har rømt.')).toEqual(['refused', 'romt'])
  expect(bases('Politiet har nå pågrepet en mann.')).toEqual(['refused', 'politi'])
  expect(bases('Brannen er slukket, og to ansatte er kjørt til lege.')[0]).toBe('refused')
})

it('when two clauses are joined, each of them rests on its own: what is unconfirmed in one is refused, and both facts are named', () => {
  const of = (text: string, facts: KnownFact[]) => {
    const [said] = weighSentences({ title: '', paragraphs: [text] }, { ...room, facts })
    return [said?.basis, ...(said?.factIds ?? [])]
  }
  const unhurt = fact('skadd', 'Ingen er skadd')
  const out = fact('slukket', 'Brannen er slukket')
  for (const said of [
    'Brannen er slukket, og ingen er skadd.',
    'Brannen er slukket og ingen er skadd.',
    'Ingen er skadd; brannen er slukket.',
    'Ingen er skadd, men brannen er nå slukket.',
  ]) {
    expect([said, ...of(said, [unhurt, { ...out, state: 'unconfirmed' }])]).toEqual([said, 'refused', 'slukket'])
    expect([said, of(said, [unhurt])[0]]).toEqual([said, 'none'])
  }
  expect(of('Brannen er slukket, og ingen er skadd.', [unhurt, out])).toEqual(['fact', 'skadd', 'slukket'])
  expect(of('Brannen er slukket og ingen er skadd.', [unhurt, out])).toEqual(['fact', 'skadd', 'slukket'])
  expect(of('Bygget er tømt, og brannen er ikke slukket.', room.facts as KnownFact[])[0]).toBe('denied')
  expect(of('To ansatte og en innsatt er skadd.', [fact('to', 'To ansatte og en innsatt er skadd')])).toEqual([
    'fact',
    'to',
  ])
  expect(of('Heldigvis er ingen skadd, heldigvis.', [unhurt])[0]).toBe('fact')
})

it('when it says more than the facts, or another number, it rests on nothing', () => {
  expect(basis('Vi antar at brannen er påsatt.')?.basis).toBe('none')
  expect(basis('Brannen er slukket, og årsaken er påtenning.')?.basis).toBe('none')
  expect(basis('Tre ansatte er kjørt til lege.')?.basis).toBe('none')
  expect(basis('Brannen er ikke slukket.')?.basis).toBe('denied')
  expect(basis('Brannen er slukket kl. 15.00.')?.basis).toBe('none')
  expect(basis('Ingen er skadd.')?.basis).toBe('none')
})

it('when it says that we do not know, when more comes, what the rumour is met with, or only what happened where, it needs no fact', () => {
  expect(basis('Vi vet ikke ennå hva som er årsaken.')?.basis).toBe('unknown')
  expect(basis('Vi kan ikke bekrefte at to ansatte er kjørt til lege.')?.basis).toBe('unknown')
  expect(basis('Vi sier mer senest kl. 15.00.')?.basis).toBe('house')
  expect(bases('Alle innsatte er talt.')).toEqual(['counter', 'romt'])
  expect(basis('Brann i Halden fengsel')?.basis).toBe('given')
})

it('when it says that we do not know whether something is so, that is no claim of it; what stands beside that is', () => {
  const unsure = { ...room, facts: [...room.facts, fact('skadd', 'Ingen er skadd', { state: 'unconfirmed' })] }
  const of = (text: string) => weighSentences({ title: '', paragraphs: [text] }, unsure)[0]?.basis
  for (const said of [
    'Vi vet ikke om noen er skadd.',
    'Vi veit ikkje enno om nokon er skadd.',
    'Vi vet ikke ennå om noen er skadd, eller hva som er årsaken.',
    'Det er ikke bekreftet at ingen er skadd.',
    'Vi vet ikke om to ansatte er kjørt til lege.',
  ])
    expect([said, of(said)]).toEqual([said, 'unknown'])
  for (const said of [
    'Ingen er skadd.',
    'Ingen er skadd, men vi vet ikke hvorfor.',
    'To ansatte er kjørt til lege, men vi vet ikke hvorfor.',
    'Vi vet ikke hvorfor to ansatte er kjørt til lege.',
  ])
    expect([said, of(said)]).toEqual([said, 'refused'])
})

it('when it puts right what was said, it may say what that was; nothing else may', () => {
  const corrects = (text: string) =>
    weighSentences({ title: '', paragraphs: [text] }, { ...room, isCorrection: true }).map((one) => one.basis)
  expect(corrects('Vi sa at to ansatte er kjørt til lege. Det er ikke sikkert.')).toEqual(['taken-back', 'taken-back'])
  expect(basis('Vi sa at to ansatte er kjørt til lege.')?.basis).toBe('refused')
  expect(corrects('To ansatte er kjørt til lege.')).toEqual(['refused'])
})

it('when it says what we said, that must have been released here; else it rests on nothing, whatever is known now', () => {
  const of = (text: string, said: string[], isCorrection = false) =>
    weighSentences({ title: '', paragraphs: [text] }, { ...room, said, isCorrection })[0]?.basis
  const said = ['Brannen er slukket, og to ansatte er sendt til lege.', 'Porten er åpen.']
  for (const text of [
    'Vi sa at porten er stengt.',
    'Vi sa kl. 13.20 at tre ansatte er sendt til lege.',
    'Vi skrev at brannen ikke er slukket.',
    'I stad sa vi at alle er ute av bygget.',
    'Som vi opplyste tidligere, er alle ute av bygget.',
    'Vi sa at brannen er slukket og at alle er ute av bygget.',
  ]) {
    expect([text, of(text, said, true)]).toEqual([text, 'none'])
    expect([text, of(text, said)]).toEqual([text, 'none'])
  }
  for (const text of [
    'Vi sa at porten er åpen.',
    'Vi meldte kl. 13.20 at brannen er slukket.',
    'Vi sa at to ansatte ble sendt til lege, men det er ikke sikkert.',
    'Vi sa for mye for tidlig.',
  ])
    expect([text, of(text, said, true)]).toEqual([text, 'taken-back'])
  // A fact that is confirmed now does not make it said.
  expect(of('Vi sa at brannen er slukket.', ['Porten er åpen.'])).toBe('none')
})

it('when a paragraph has times, dates and short forms, it is split where its sentences end, and nothing is lost', () => {
  expect(sentencesOf('Vi sier mer senest kl. 15.00. Det skjedde 10. mars, ca. kl. 3. Bygget er tømt!')).toEqual([
    'Vi sier mer senest kl. 15.00.',
    'Det skjedde 10. mars, ca. kl. 3.',
    'Bygget er tømt!',
  ])
  expect(sentencesOf('المبنى خالٍ. لا إصابات.')).toHaveLength(2)
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(sentencesOf(text).join(' ')).toBe(text.replace(/\s+/g, ' ').trim())
    }),
  )
})

it('when a confirmed fact is said word by word, it is never refused, and an unconfirmed one always is', () => {
  const words = fc.array(
    fc.constantFrom('brannen', 'porten', 'slukket', 'stengt', 'ansatte', 'lege', 'bygget', 'tømt'),
    {
      ...{ minLength: 2, maxLength: 6 },
    },
  )
  fc.assert(
    fc.property(words, fc.boolean(), (said, isSure) => {
      const text = said.join(' ')
      const only = fact('x', text, { state: isSure ? 'confirmed' : 'unconfirmed' })
      const [sentence] = weighSentences(
        { title: '', paragraphs: [`${text}.`] },
        { ...room, facts: [only], given: [], next: null },
      )
      expect(sentence?.basis).toBe(isSure ? 'fact' : 'refused')
    }),
  )
})

it('when a title says what the text says, it rests on the text; when it says more, on nothing', () => {
  const title = (said: string, text: string) => weighSentences({ title: said, paragraphs: [text] }, room)[0]?.basis
  expect(title('Slukket og tømt i Halden', 'Brannen er slukket. Bygget er tømt.')).toBe('text')
  expect(title('Rettelse til ansatte: brannen er slukket', 'Brannen er slukket.')).toBe('fact')
  expect(title('Ansatte skadd', 'Brannen er slukket.')).toBe('none')
  expect(title('Brannen var påsatt', 'Brannen er slukket.')).toBe('none')
  expect(title('Ingen er tømt og slukket', 'Brannen er slukket. Bygget er tømt.')).toBe('denied')
  expect(title('To slukket, bygget tømt', 'Brannen er slukket. Bygget er tømt.')).toBe('none')
  expect(title('To ansatte er kjørt til lege', 'Brannen er slukket.')).toBe('refused')
})

it('when it says that we do not know what is confirmed, the fact is named; what asks for more, or something else, is left alone', () => {
  const facts = [fact('skadd', 'Ingen er skadd'), fact('porten', 'Porten er stengt')]
  const of = (text: string, known = facts) => {
    const [said] = weighSentences({ title: '', paragraphs: [text] }, { ...room, facts: known })
    return [said?.basis, ...(said?.factIds ?? [])]
  }
  for (const said of [
    'Vi vet ikke om noen er skadd.',
    'Vi veit ikkje om nokon er skadde.',
    'Vi kan ikke bekrefte om noen personer er skadd.',
    'Om noen er skadd, vet vi ikke ennå.',
    'Vi jobber med saken, men vi vet ennå ikke om noen er skadd.',
  ])
    expect([said, ...of(said)]).toEqual([said, 'known', 'skadd'])
  expect(of('Vi vet ikke om noen er skadd.', [fact('lege', 'To ansatte er skadd')])).toEqual(['known', 'lege'])
  for (const said of [
    'Vi vet ikke om flere er skadd.',
    'Vi vet ikke om porten åpner i dag.',
    'Vi vet ikke når porten åpner igjen.',
    'Vi vet ikke om brannen er påsatt.',
    'Vi vet ikke hvordan brannen startet.',
  ])
    expect([said, of(said)[0]]).toEqual([said, 'unknown'])
  const more = [
    ...[fact('startet', 'Brannen startet på verkstedet'), fact('slukket', 'Brannen er slukket')],
    ...[fact('romt', 'En innsatt har rømt'), fact('syk', 'To innsatte er kjørt til sykehus')],
    ...[fact('politi', 'Politiet etterforsker brannen'), fact('dod', 'En innsatt er død')],
  ]
  for (const said of [
    'Vi vet ikke årsaken til at brannen startet.',
    'Vi vet ikke hva som gjorde at brannen startet.',
    'Vi kjenner ikke bakgrunnen for at en innsatt har rømt.',
    'Vi vet ikke mer enn at brannen er slukket.',
    'Vi vet ikke mer om den innsatte som har rømt.',
    'Vi kan ikke bekrefte opplysninger om de to som er kjørt til sykehus.',
    'Vi vet ikke om politiet etterforsker brannen som påsatt.',
    'Vi vet ikke om det er noe kriminelt bak at en innsatt er død.',
  ])
    expect([said, of(said, more)[0]]).not.toEqual([said, 'known'])
  const unsure = [fact('skadd', 'Ingen er skadd', { state: 'unconfirmed' })]
  expect(of('Vi vet ikke om noen er skadd.', unsure)[0]).toBe('unknown')
})

it('when we tell what we did towards others, it is no claim of what we said here: it rests on its fact', () => {
  const facts = [fact('meldt', 'Vi meldte fra til politiet kl. 10.20'), fact('slukket', 'Brannen er slukket')]
  const of = (text: string) => weighSentences({ title: '', paragraphs: [text] }, { ...room, facts })[0]?.basis
  expect(of('Vi meldte fra til politiet kl. 10.20.')).toBe('fact')
  expect(of('Vi har fortalt at bygget er tømt.')).toBe('none')
})

test('when a heading says of itself that it is a correction, that is not weighed, and the words after it are', () => {
  const of = (title: string, isCorrection = true, body = 'Vi sier mer senest kl. 15.00.') =>
    weighSentences({ title, paragraphs: [body] }, { ...room, isCorrection })[0]
  for (const lead of ['Rettelse:', 'Retting:', 'RETTELSE –', 'Rettelse til ansatte:', 'Correction:', 'Oppdatering:']) {
    expect([lead, of(`${lead} vi vet ikke om noen er skadd`)?.basis]).toEqual([lead, 'unknown'])
    expect([lead, of(`${lead} vi sa at ingen er skadd`)?.basis]).toEqual([lead, 'taken-back'])
    expect([lead, of(`${lead} brannen er slukket`)]).toMatchObject([lead, { basis: 'fact', factIds: ['slukket'] }])
    expect([lead, of(`${lead} to ansatte er kjørt til lege`)?.basis]).toEqual([lead, 'refused'])
    expect([lead, of(`${lead} brannen er påsatt`)?.basis]).toEqual([lead, 'none'])
  }
  // What is shown is what was written.
  expect(of('Rettelse: brannen er slukket')?.text).toBe('Rettelse: brannen er slukket')
  expect(of('Rettelse')?.basis).toBe('text')
})

test.each([
  ['the rumour tells more of the same', 'En ansatt er skadd.', 'En ansatt er alvorlig skadd', 'En ansatt er skadd'],
  ['it says more are hurt', 'En ansatt er skadd.', 'Flere ansatte er skadd', 'En ansatt er skadd'],
  ['it says two are', 'En ansatt er skadd.', 'To ansatte er skadd', 'En ansatt er skadd'],
  ['the same is put down once more', 'En ansatt er skadd.', 'En ansatt er skadd', 'En ansatt er skadd'],
  [
    'it is said with something else',
    'En ansatt er skadd, og bygget er tømt.',
    'En ansatt er alvorlig skadd',
    'En ansatt er skadd',
  ],
  ['it is said in another form', 'En ansatt er skadet.', 'En ansatt er alvorlig skadd', 'En ansatt er skadd'],
])(
  'when a sentence says no more than what is confirmed, no rumour holds it back where %s',
  (_, said, rumour, known) => {
    const facts = [fact('rykte', rumour, { state: 'rumour' }), fact('vet', known), fact('tomt', 'Bygget er tømt')]
    const [first] = weighSentences({ title: '', paragraphs: [said] }, { ...room, facts })
    expect(first?.basis).toBe('fact')
    expect(first?.factIds).not.toContain('rykte')
    expect(first?.factIds).toContain('vet')
  },
)

test.each([
  ['En ansatt er alvorlig skadd.', 'En ansatt er alvorlig skadd', 'En ansatt er skadd'],
  ['Ansatte er skadd.', 'Flere ansatte er skadd', 'En ansatt er skadd'],
  ['Ansatte er skadd.', 'Ansatte er skadd', 'En ansatt er skadd'],
  ['To ansatte er skadd.', 'To ansatte er skadd', 'En ansatt er skadd'],
  ['Fangene har rømt.', 'Flere fanger har rømt', 'En fange har rømt'],
  ['En ansatt er skadd, og tilstanden er alvorlig.', 'En ansatt er alvorlig skadd', 'En ansatt er skadd'],
  ['En ansatt er skadd i hodet.', 'En ansatt er skadd i hodet', 'En ansatt er skadd'],
  ['En ansatt er hardt skadd i hodet.', 'En ansatt er alvorlig skadd i hodet', 'En ansatt er skadd i hodet'],
  ['En innsatt er skadd.', 'En innsatt er alvorlig skadd', 'En ansatt er skadd'],
  ['En ansatt er skadd.', 'En ansatt er skadd', 'Ingen ansatt er skadd'],
])('when «%s» says something of a rumour that is not confirmed, it is refused', (said, rumour, known) => {
  const facts = [fact('rykte', rumour, { state: 'rumour' }), fact('vet', known)]
  const [first] = weighSentences({ title: '', paragraphs: [said] }, { ...room, facts })
  expect([first?.basis, first?.factIds]).toEqual(['refused', ['rykte']])
})
