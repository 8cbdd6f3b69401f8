import { expect, it } from 'vitest'
import { weighAnswer } from './answer-basis.ts'
import type { KnownFact } from './sentence-basis.ts'

const fact = { id: 'f', state: 'confirmed', text: 'Ingen er skadd', counter: '', police: 'none' } as const
const room = { facts: [fact], given: ['Brann'], next: null, isCorrection: false, said: [] }
const bases = (title: string, answer: string, facts: (typeof fact | { state: 'rumour' })[] = [fact]) =>
  weighAnswer({ title, paragraphs: [answer] }, { ...room, facts: facts as (typeof fact)[] }).map((one) => one.basis)

it('when a question is asked, it claims nothing itself; a heading that is no question does', () => {
  expect(bases('Er noen drept?', 'Nei, ingen er skadd.')).toEqual(['fact'])
  expect(bases('To er drept', 'Nei, ingen er skadd.')).toEqual(['denied', 'fact'])
  expect(bases('To er flyttet', 'Nei, ingen er skadd.')).toEqual(['none', 'fact'])
})

it('when an answer is yes or no alone, it says what was asked and rests on nothing', () => {
  expect(bases('Er noen skadd?', 'Nei.')).toEqual(['none'])
  expect(bases('Er noen skadd?', 'Nei. Ingen er skadd.')).toEqual(['none', 'fact'])
  expect(bases('Er noen skadd?', 'Det vet vi ikke ennå.')).toEqual(['unknown'])
})

it('when an answer says more by a clock beside what we say to a rumour, it needs a reason, and is tied to the rumour', () => {
  const rumour = {
    ...fact,
    state: 'rumour',
    text: 'En innsatt har rømt',
    counter: 'Alle innsatte er på plass',
  } as const
  const weighed = (paragraph: string) =>
    weighAnswer({ title: 'Er noen rømt?', paragraphs: [paragraph] }, { ...room, facts: [rumour] })
  expect(weighed('Alle innsatte er på plass.')).toMatchObject([{ basis: 'counter', factIds: ['f'] }])
  expect(weighed('Alle innsatte er på plass, og neste melding kommer kl. 14.30.')).toMatchObject([
    { basis: 'none', factIds: ['f'] },
  ])
})

it('when what it says stands as a rumour, it is refused', () => {
  expect(bases('Er noen skadd?', 'Nei, ingen er skadd.', [{ ...fact, state: 'rumour' }])).toEqual(['refused'])
})

const unsure = (text: string, state: 'unconfirmed' | 'rumour' = 'unconfirmed') => ({ ...fact, id: 'u', text, state })
const asking = (title: string, facts: readonly KnownFact[], given: readonly string[] = []) =>
  weighAnswer({ title, paragraphs: ['Det vet vi ikke ennå.'] }, { ...room, facts, given })
    .filter((one) => one.isTitle)
    .map((one) => one.basis)
const allAsk = (
  titles: readonly string[],
  facts: readonly KnownFact[],
  expected: string[],
  given?: readonly string[],
) => expect(titles.map((one) => [one, asking(one, facts, given)])).toEqual(titles.map((one) => [one, expected]))

it('when a question takes for granted what stands as unconfirmed or as a rumour, it is refused', () => {
  for (const state of ['unconfirmed', 'rumour'] as const) {
    for (const text of ['En innsatt er død', 'En innsatt er funnet død på cella', 'To innsatte er drept'])
      allAsk(
        [
          ...[
            'Hvem er død?',
            'Hvem døde?',
            'Kven er død?',
            'Kven døydde?',
            'Hvor mange er døde?',
            'Kor mange er døde?',
          ],
          ...['Når døde den innsatte?', 'Hvorfor døde han?', 'Hva døde fangen av?', 'Er den døde identifisert?'],
          ...['Er de pårørende til den døde varslet?', 'Hvem er drept?', 'Hvordan mistet han livet?', 'Er flere døde?'],
          ...['Ble noen skadd da fangen døde?', 'Er det en innsatt som er død?', 'Vet dere hvem som er død?'],
          ...['Er noen død, og hvem er det som er død?', 'Hvem er død', 'Hvem er død ?', 'Hva vet dere om dødsfallet?'],
        ],
        [unsure(text, state)],
        ['refused'],
      )
    allAsk(
      [
        ...[
          'Hvordan kom han seg ut?',
          'Korleis kom han seg ut?',
          'Hvem rømte?',
          'Hvor er rømlingen?',
          'Hvordan klarte han å komme seg ut?',
          'Hvordan slapp fangen ut?',
        ],
        ...['Når rømte den innsatte?', 'Leter politiet etter den som rømte?', 'Har rømlingen blitt funnet?'],
      ],
      [unsure('En innsatt har rømt', state)],
      ['refused'],
      ['Rømning'],
    )
  }
})

it('when a question asks whether anybody, it gives nothing away whatever is unconfirmed', () => {
  const facts = [
    unsure('En innsatt er død'),
    { ...unsure('En ansatt er skadd'), id: 'v' },
    { ...unsure('En innsatt har rømt'), id: 'w' },
  ]
  allAsk(
    [
      ...[
        'Er noen død?',
        'Er noen skadd?',
        'Har noen rømt?',
        'Er det noen som er skadd?',
        'Er nokon død?',
        'Har nokon rømt?',
      ],
      ...[
        'Er noen ansatte skadd?',
        'Er det noen innsatte som har rømt?',
        'Ble noen drept?',
        'Vet dere om noen er skadd?',
      ],
      ...[
        'Hva har skjedd?',
        'Hva er årsaken?',
        'Når sier dere mer?',
        'Når åpner besøket igjen?',
        'Hvem kan jeg ringe?',
      ],
      ...['Hvor kan pårørende ringe?', 'Hva skal jeg gjøre?', 'Korleis får eg vite meir?', 'Hvordan startet brannen?'],
      ...[
        'Hvor lenge varer det?',
        'Hva betyr dette for meg?',
        'Hvem leder arbeidet?',
        'Hvor mange er berørt?',
        'Kan jeg besøke ham i morgen?',
        'Når kommer vannet igjen?',
      ],
    ],
    facts,
    [],
    ['Brann', 'Vann'],
  )
})

it('when a question takes for granted what the room does not know at all, it needs a reason; what is confirmed carries it', () => {
  allAsk(['Hvem er død?', 'Hvor mange er skadd?', 'Hvorfor ble porten sprengt?'], [], ['none'])
  allAsk(['Hvem er skadd?'], [fact], ['none'])
  allAsk(['Hvem er død?', 'Hvordan døde den innsatte?'], [{ ...fact, text: 'En innsatt er død' }], ['fact'])
  // He is somebody whom the room does not know of.
  allAsk(['Hvordan har han det?', 'Er hun varslet?'], [unsure('En ansatt er skadd')], ['none'])
})

it('when a question says of itself that it is put right, that is no part of what it asks', () => {
  allAsk(['Rettelse: Er noen død?', 'Oppdatering: Hva har skjedd?'], [unsure('En innsatt er død')], [])
  allAsk(['Rettelse: Hvem er død?'], [unsure('En innsatt er død')], ['refused'])
})

it('when a heading says something before its question, that is a claim', () => {
  allAsk(['En innsatt er død?', 'Noen er død?', 'Døde?'], [unsure('En innsatt er død')], ['refused'])
  expect(asking('En innsatt er død. Hva gjør dere nå?', [unsure('En innsatt er død')])).toEqual(['refused'])
})

it('when a sentence says that we do not know who, how or how many, what it takes for granted is a claim; whether is none', () => {
  const facts = [unsure('En innsatt er funnet død på cella')]
  const of = (text: string, known: readonly KnownFact[] = facts) =>
    weighAnswer({ title: '', paragraphs: [text] }, { ...room, facts: known })[0]?.basis
  for (const said of [
    ...['Vi vet ikke hvem som er død.', 'Vi veit ikkje kven som døydde.', 'Vi vet ikke hvor mange som er døde.'],
    ...[
      'Hvem som er død, vet vi ikke ennå.',
      'Vi vet ikke om den døde er identifisert.',
      'Vi vet ikke om flere er døde.',
    ],
    ...['Vi kan ikke bekrefte hvem den døde er.', 'Vi vet ikke når dødsfallet skjedde.', 'We do not know who is død.'],
  ])
    expect([said, of(said)]).toEqual([said, 'refused'])
  for (const said of ['Vi vet ikke om noen er død.', 'Vi veit ikkje om nokon er død.', 'Om noen er død, vet vi ikke.'])
    expect([said, of(said)]).toEqual([said, 'unknown'])
  expect(of('Vi vet ikke hvem som er død.', [])).toBe('none')
  expect(of('Vi vet ikke hvem som er død.', [{ ...fact, text: 'En innsatt er død' }])).toBe('fact')
  expect(of('Vi veit ikkje enno kvifor det hende eller kven det gjeld.')).toBe('unknown')
})

it('when a noun or what somebody is said to know takes for granted what is unconfirmed, it is refused, asked as whether too', () => {
  const dead = [
    ...['Hva er dødsårsaken?', 'Kva er dødsårsaka?', 'Er dødsårsaken kjent?', 'Når er dødstidspunktet?'],
    ...['Har familien fått vite at han døde?', 'Har familien fått vite at han er død?', 'Veit familien at han døydde?'],
    ...['Er de pårørende varslet om at en innsatt er død?', 'Er obduksjonen ferdig?', 'Hvem har drapssaken?'],
    ...['Er drapet oppklart?', 'Hvor er liket?', 'Er drapsmannen tatt?', 'Når blir begravelsen?'],
    ...['Vet ledelsen at han er død?', 'Er dere klar over at fangen er død?'],
  ]
  for (const state of ['unconfirmed', 'rumour'] as const) {
    allAsk(dead, [unsure('En innsatt er drept', state)], ['refused'])
    allAsk(
      ['Er brannen slukket?', 'Er brannårsaken kjent?', 'Kva er brannårsaka?', 'Vet de innsatte at det brenner?'],
      [unsure('Det brenner i verkstedet', state)],
      ['refused'],
    )
    allAsk(
      ['Er gisselet fritt?', 'Er gislene frie?', 'Hvem er gisselet?', 'Er gisselet sleppt fri?'],
      [unsure('En ansatt er tatt som gissel', state)],
      ['refused'],
    )
    allAsk(
      ['Er overgriperen tatt?', 'Er overgriparen teken?', 'Hvem er overgriperen?'],
      [unsure('En innsatt er utsatt for overgrep', state)],
      ['refused'],
    )
    allAsk(
      [
        'Er rømningen meldt?',
        'Er rømminga meld?',
        'Hvem så flukten?',
        'Fant dere fluktbilen?',
        'Vet politiet at han rømte?',
      ],
      [unsure('En innsatt har rømt', state)],
      ['refused'],
    )
  }
})

it('when what somebody is said to know rests on nothing here, it needs a reason; a confirmed fact carries it, and what one does needs none', () => {
  allAsk(['Har familien fått vite at han døde?', 'Hva er dødsårsaken?'], [], ['none'])
  allAsk(
    ['Hva er dødsårsaken?', 'Har familien fått vite at han døde?'],
    [{ ...fact, text: 'En innsatt er død' }],
    ['fact'],
  )
  allAsk(['Vet de innsatte at besøk kan bestilles igjen?', 'Kan dere bekrefte at noen er død?'], [], [])
  allAsk(['Er det sant at to ansatte er drept?', 'Stemmer det at noen er død?'], [unsure('En innsatt er død')], [])
})

it('when a statement or what we do not know names what only an unconfirmed fact tells, it is refused too', () => {
  const of = (text: string, known: readonly KnownFact[]) =>
    weighAnswer({ title: '', paragraphs: [text] }, { ...room, facts: known })[0]?.basis
  for (const said of [
    ...['Vi kjenner ikke dødsårsaken.', 'Dødsårsaken er ikke kjent.', 'Dødsårsaka er ukjend.'],
    ...['Vi vet ikke om familien har fått vite at han døde.', 'Vi vet ikke om obduksjonen er ferdig.'],
  ])
    expect([said, of(said, [unsure('En innsatt er død')])]).toEqual([said, 'refused'])
  // A threat, an attempt and an old sentence tell of nobody's death.
  for (const said of [
    'Fengselet har fått en drapstrussel.',
    'Politiet etterforsker et drapsforsøk.',
    'Noen er drapsdømt.',
  ])
    expect([said, of(said, [unsure('En innsatt er død')])]).not.toEqual([said, 'refused'])
})
