import { describe, expect, test } from 'vitest'
import { advertisingValueIn, isMoneyForMentions } from './advertising-value.ts'

describe('when an indicator is advertising value, it is found under any name', () => {
  test.each([
    'AVE',
    'Annonseverdi',
    'Annonse-ekvivalent verdi',
    'annonseekvivalens',
    'Annonsekroner spart',
    'Medieverdi',
    'Mediaverdi i 2026',
    'PR-verdi',
    'Presseverdi av omtalen',
    'Publisitetsverdi',
    'Reklameverdi',
    'Redaksjonell verdi',
    'Verdien av medieomtale',
    'Verdi av omtale',
    'Verdien av spalteplass',
    'Medieomtale i kroner',
    'Sparte annonsekostnader',
    'Hva omtalen ville kostet som annonse',
    'Kva det vil kosta som annonse',
    'A.V.E.',
    'aev',
    'EMV per kvartal',
    'Advertising value equivalency',
    'Advertising Value Equivalent',
    'Ad value',
    'ad-equivalency',
    'Ad equivalent',
    'Earned media value',
    'Media value',
    'PR value',
    'Publicity value',
    'Equivalent advertising cost',
    'advertisement rate equivalent',
  ])('%s', (name) => expect(advertisingValueIn([name])).not.toBeNull())
})

describe('when an indicator is something else, it is let through', () => {
  test.each([
    'Omtale i mediene',
    'Tone i omtalen',
    'Andel saker i nøkkelmedier',
    'Salg fra arbeidsdriften',
    'Verdiene våre er kjent',
    'Have you heard of us',
    'We have a visitor',
    'Annonserte stillinger med søkere',
    'Søkere som så annonsen',
    'Ungdom som lever med straff',
    'Average response time to the press',
    'Added value of training',
    'Ytelse',
    'Share of voice in the justice chain',
    'Press questions answered in time',
  ])('%s', (name) => expect(advertisingValueIn([name])).toBeNull())
})

test('when mentions are counted in kroner, it is advertising value; sales in kroner are not', () => {
  expect(isMoneyForMentions({ unit: 'kroner', text: 'Hva oppslagene i pressen er verdt' })).toBe(true)
  expect(isMoneyForMentions({ unit: 'NOK', text: 'Coverage' })).toBe(true)
  expect(isMoneyForMentions({ unit: 'kroner', text: 'Salg fra arbeidsdriften' })).toBe(false)
  expect(isMoneyForMentions({ unit: 'saker', text: 'Omtale i mediene' })).toBe(false)
})
