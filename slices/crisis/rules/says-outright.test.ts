import { expect, it } from 'vitest'
import { saysOutright } from './sentence-basis.ts'

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
