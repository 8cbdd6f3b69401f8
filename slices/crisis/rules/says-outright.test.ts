import { expect, it } from 'vitest'
import { deniesOutright, saysOutright, tellsOfIt } from './says-outright.ts'

const said = (fact: string, sentences: readonly string[], given: readonly string[] = []) =>
  sentences.filter((one) => saysOutright(one, fact, given))

it('when words tell what a fact tells, whole or as a part of a sentence, they say it outright', () => {
  const escaped = ['En innsatt har rømt.', 'Vi bekrefter at en innsatt har rømt.', 'En innsatt har rømt i natt.']
  expect(said('En innsatt har rømt', escaped)).toEqual(escaped)
  const hurt = ['En ansatt er skadd, og politiet er varslet.']
  expect(said('En ansatt er skadd', hurt)).toEqual(hurt)
})

it('when words only touch what a fact tells, they do not say it', () => {
  expect(
    said('En innsatt har rømt', [
      'Årsrapporten viser 4 rømninger i 2025.',
      'Vi har gode rutiner mot rømning.',
      'Rømningsveier skal holdes frie.',
      'Antall rømninger har gått ned de siste ti årene.',
      'Mediene skriver at en innsatt har rømt.',
      'Vi kjenner til ryktet om at en innsatt har rømt.',
    ]),
  ).toEqual([])
  expect(
    said('En ansatt er skadd', [
      'Dette skader tilliten til oss.',
      'Skadene på taket er reparert.',
      'Ansatte som blir skadd på jobb, skal melde fra til lederen sin.',
    ]),
  ).toEqual([])
  expect(said('Det brenner i en celle', ['Ved brann i en celle skal du trykke på alarmen.'], ['Brann'])).toEqual([])
})

it('when words tell what a fact tells in other words, or with when and who says it around them, they say it outright', () => {
  const hurt = [
    'Ein tilsett er skadd.',
    'En betjent er skadd.',
    'En ansatt er såret.',
    'En ansatt ble skadd under hendelsen i natt og er kjørt til sykehus.',
    'Det er meldt om skade på en av våre ansatte.',
    'Dessverre er en betjent såret.',
  ]
  expect(said('En ansatt er skadd', hurt)).toEqual(hurt)
  const escaped = [
    'Fire fanger har rømt.',
    'Fire innsatte har stukket av.',
    'Flere innsatte har rømt.',
    'Politiet etterforsker rømningen.',
  ]
  expect(said('Fire innsatte har rømt', escaped)).toEqual(escaped)
})

it('when words deny what stands as unconfirmed, they say the contrary outright', () => {
  const denied = (fact: string, sentences: readonly string[]) =>
    sentences.filter((one) => deniesOutright(one, fact, []))
  const hurt = ['Ingen ansatte er skadd.', 'Ingen er skadd.', 'Ingen betjenter ble såret i natt.']
  expect(denied('En ansatt er skadd', hurt)).toEqual(hurt)
  expect(
    denied('En ansatt er skadd', [
      'En ansatt er skadd.',
      'Ingen innsatte er skadd.',
      'Ansatte skal ikke betale for skader på utstyr.',
      'Det er ikke meldt om skader på bygningene.',
      'Besøk er ikke berørt.',
    ]),
  ).toEqual([])
})

it('when words are of an ordinary day, no fact holds them', () => {
  const ordinary = [
    'Årsrapporten viser 4 rømninger.',
    'Ansatte får opplæring i å forebygge skader.',
    'Ansatte skal hindre skader.',
    'Besøk går som vanlig.',
    'Rømningsveier',
    'Rømningsøvelse',
    'Det var 4 rømninger i fjor.',
    'Dersom en ansatt blir skadet, gi beskjed.',
    'Skade på vindu er meldt inn.',
    'Vi undersøker vindu og dører.',
    'To ansatte har fått nye oppgaver.',
    'En ansatt er kjørt til kurs i Halden.',
    'Ansatte er orientert om ny turnus.',
    'Innsatte kan søke om permisjon.',
    'Fire innsatte har tatt fagbrev.',
  ]
  for (const fact of ['En ansatt er skadd', 'Fire innsatte har rømt', 'En innsatt er funnet død på cella'])
    expect(
      ordinary.filter((one) => saysOutright(one, fact, []) || deniesOutright(one, fact, [])),
      fact,
    ).toEqual([])
})

it('when a stop stands, what happened is told in whatever words, and an ordinary day is not', () => {
  const [thing, place] = [['Dødsfall', 'et dødsfall', 'eit dødsfall'], ['Halden fengsel']]
  const told = [
    'En innsatt er død ved Halden fengsel.',
    'En innsatt er død ved Halden fengsel',
    'Dødsfall ved Halden fengsel',
    'Det har vært et dødsfall i fengselet i natt.',
    'Ein innsett er død.',
    'En person er funnet livløs på cella.',
    'En fange omkom i går kveld.',
    'En innsatt mistet livet i dag.',
    'Politiet etterforsker dødsfallet.',
    'Alle er preget av dødsfallet.',
    'Dødsårsaken er ikke kjent.',
    'Våre tanker går til familien til den døde.',
    'Avdøde var innsatt hos oss.',
    'Ingen er død.',
    'En mann i 40-årene er død i Halden fengsel.',
    'En innsatt på 45 år er død.',
    'Vi har hatt et dødsfall hos oss.',
    'En innsatt ble funnet død i morges, og pårørende er varslet.',
    'Vi bekrefter et dødsfall.',
    'Besøk går som vanlig, men en innsatt er død.',
  ]
  const tells = (one: string) => thing.some((what) => tellsOfIt(one, what, place))
  expect(told.filter((one) => !tells(one))).toEqual([])
  const ordinary = [
    'Årsrapporten viser 4 dødsfall i fjor.',
    'Det var 4 dødsfall i fjor.',
    'I 2024 var det to dødsfall.',
    'Antall dødsfall har gått ned de siste ti årene.',
    'Vi har gode rutiner for å hindre dødsfall.',
    'Rutine ved dødsfall',
    'Ansatte får opplæring i å forebygge dødsfall.',
    'Dødsfallet i Bergen i 2019 er ferdig gransket.',
    'Den døde vinkelen i porten er merket.',
    'Batteriet i alarmen er dødt.',
    'Fristen er dødlinje for alle.',
    'Besøk går som vanlig i dag.',
    'Besøkstiden er kl. 12 til 15.',
    'Fra mai kan dere søke om permisjon på nett.',
    'Politiet er på stedet.',
    'Politiet øver ved Halden fengsel i dag.',
    'En innsatt har tatt fagbrev ved Halden fengsel.',
    'Pårørende kan ringe oss kl. 9 til 15.',
    'Vi kommer tilbake med mer kl. 15.',
    'Halden fengsel er åpent for besøk.',
    'Flukten fra virkeligheten er tema for lesesirkelen.',
    'Gravferden til en tidligere kollega er fredag.',
    'Nye tall: 4 dødsfall',
    'De siste ti årene døde fire innsatte.',
    'Vi kommenterer ikke enkeltsaker.',
    'Prest og samtaletilbud finnes i fengselet.',
  ]
  expect(ordinary.filter((one) => tells(one) || tellsOfIt(one, 'Rømning', place))).toEqual([])
  expect(tellsOfIt('En innsatt har rømt fra Halden fengsel.', 'Rømning', place)).toBe(true)
  expect(tellsOfIt('Rømningsveiene er merket på nytt.', 'Rømning', place)).toBe(false)
})
