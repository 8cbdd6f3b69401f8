import { expect, it } from 'vitest'
import { tellsOfIt } from './says-outright.ts'

const told = (sentences: readonly string[]) => sentences.filter((one) => tellsOfIt(one, 'En innsatt er død', []))

it('when a death is told without the word, it is told', () => {
  const deaths = [
    'Én innsatt har dessverre ikke overlevd.',
    'Ein innsett har diverre ikkje overlevd.',
    'Én innsatt overlevde dessverre ikke.',
    'Brannen krevde et liv.',
    'Brannen har krevd eitt menneskeliv.',
    'Ikke alle overlevde brannen.',
    'Ikkje alle overlevde.',
    'Dødstallet er én.',
    'Et menneskeliv gikk tapt.',
    'Eitt liv har gått tapt.',
    'Vi lyser fred over minnet.',
    'En innsatt har dødd.',
    'To har daudd.',
    'Han dauda i natt.',
    'Han har gått ut av tiden.',
  ]
  expect(told(deaths)).toEqual(deaths)
})

it('when words have a life or a survival in them, and no death, they tell of none', () => {
  expect(
    told([
      'Alle skal ha et godt liv etter soning.',
      'Arbeidet krever mye av den enkelte.',
      'Ordningen overlevde budsjettet.',
      'Døra til avdelingen er stengt.',
      'En dør er ødelagt.',
      'Tapt arbeidsfortjeneste dekkes.',
      'Vi krever ikke svar i dag.',
    ]),
  ).toEqual([])
})
