import { describe, expect, test } from 'vitest'
import { advertisingValueIn } from './advertising-value.ts'

const named = (text: string) => advertisingValueIn({ texts: [text], unit: 'antall' })

describe('when a measure is advertising value, it is found under any name', () => {
  test.each([
    ...['AVE', 'A.V.E.', 'a-v-e', 'A V E', 'AVEs per kvartal', 'aev', 'EMV per kvartal', 'e.m.v.', 'AÄW'],
    ...['Annonseverdi', 'annonse-verdi', 'ANNONSE VERDI', 'Anonseverdi', 'annonseverdien vår', 'Annonserte verdi'],
    ...['Annonse-ekvivalent verdi', 'annonseekvivalens', 'Annonsekroner spart', 'Annonsekostnad', 'Annonsetakst'],
    ...['Medieverdi', 'Mediaverdi i 2026', 'PR-verdi', 'prverdi', 'Presseverdi av omtalen', 'Publisitetsverdi'],
    ...[
      'Reklameverdi',
      'Redaksjonell verdi',
      'Markedsføringsverdi',
      'Synlighetsverdi',
      'Omtaleverdi',
      'Omtalens verdi',
    ],
    ...['Omtalens kroneverdi', 'Pengeverdi av medieomtale', 'Verdien av medieomtale', 'verdi av omtale i kroner'],
    ...['Verdi av fortjent omtale', 'Verdien av spalteplass', 'Verdsetting av omtalen', 'Hva omtalen er verdt'],
    ...['Kva omtalen er verd', 'Medieomtale i kroner', 'Sparte annonsekostnader', 'Spart reklame'],
    ...['Tilsvarende annonseplass', 'Hva omtalen ville kostet som annonse', 'Kva det vil kosta som annonse'],
    ...['Hva plassen ville kostet å kjøpe', 'Gratis reklame, verdt i kroner', 'annonsekvivalentverdi'],
    ...['Annonceværdi', 'Reklamværdi og medieværdi', 'Annonsvärde', 'Medievärde', 'Motsvarande annonskostnad'],
    ...['Anzeigenäquivalenzwert', 'Werbewert', 'Équivalent publicitaire', 'valeur publicitaire', 'Valor publicitario'],
    ...['Advertentiewaarde', 'Mainosarvo', 'Advertising value equivalency', 'Advertising Value Equivalent', 'Ad value'],
    ...['ad-equivalency', 'Ad equivalent', 'Earned media value', 'Media value', 'PR value', 'Publicity value'],
    ...['Equivalent advertising cost', 'advertisement rate equivalent', 'Monetary value of press coverage'],
    ...['What the coverage is worth', 'Free media worth', 'ＡＶＥ', 'A\u200bV\u200bE', 'АVЕ', 'Annonse\u00adverdi'],
    // Nynorsk, digits for letters, and what has the same meaning in other words.
    ...['Annonseverd', 'Annonseverde', 'Reklameverde', 'Medieverd', 'Omtaleverd', 'Lysingsverdi', 'lysingsverd'],
    ...['Ann0nseverdi', '4nnonseverdi', 'Annon5everdi', 'aveverdi', 'AVEQ', 'MIV', 'Omtalen i pengar', 'PR i kroner'],
    ...['Omtale omrekna til annonsar', 'Omtale omregnet til annonser', 'Verdi av klipp', 'Presseklipp i kroner'],
    ...['Hva tilsvarende plass ville kostet', 'Kva same plassen ville kosta', 'Spaltemillimeterpris', 'Verdi PR'],
    ...['Eksponering i kroner', 'Avkastning på omtale', 'Inntjent annonseplass', 'Verdi av redaksjonell plass'],
    ...['What the same space would cost', 'What we would have paid for the same coverage', 'ad-rate equivalent'],
    ...['What it would have cost to advertise', 'Value of earned media', 'Monetary worth of our articles', 'Media ROI'],
    ...['Dollar value of clippings', 'Column inch value', 'Return on PR: PR results in money'],
  ])('%s', (name) => expect(named(name)).not.toBeNull())
})

describe('when a measure is something else, it is let through', () => {
  test.each([
    ...['Omtale i mediene', 'Tone i omtalen', 'Andel saker i nøkkelmedier', 'Salg fra arbeidsdriften'],
    ...['Verdiene våre er kjent', 'Have you heard of us', 'We have a visitor', 'We had value from the meeting'],
    ...['Annonserte stillinger med søkere', 'Søkere som så annonsen', 'Annonsekostnad per søker'],
    ...['Ungdom som lever med straff', 'Average response time to the press', 'Added value of training', 'Ytelse'],
    ...['Share of voice in the justice chain', 'Press questions answered in time', 'Antall åpninger av e-post'],
    ...['Lesing av e-læring', 'Saker der verdiene våre kommer fram', 'Nyttig verdi for leserne', 'Avevd stoff'],
    ...['Verdien av åpenhet', 'Medieverdenen kjenner oss', 'Medieverktøy i bruk', 'Medieverksemd', 'Opplysingsverdi'],
    ...[
      'Gaveverdi',
      'Den verda vi lever i',
      'Kurs i 2024 med 15 deltakere',
      'Omtale i fem kanaler',
      'Value of media training',
    ],
    ...[
      'Kostnad per annonse',
      'Presseverkstad',
      'Lysingar på nynorsk',
      'Andel omtale i nøkkelmedier',
      'Prisar i omtalen',
    ],
    ...['Kunnskap om hva vi gjør', 'Pårørende som vet hvordan de bestiller besøk', 'Reach of paid posts'],
  ])('%s', (name) => expect(named(name)).toBeNull())
})

test('when mentions are counted in money it is advertising value; sales are not, nor what was paid out', () => {
  const found = (unit: string, text: string) => advertisingValueIn({ texts: [text], unit }) !== null
  for (const unit of ['kroner', 'NOK', 'mill. kr', '1000 kr', 'tusen kroner', 'MNOK', '€', 'SEK'])
    expect([unit, found(unit, 'Oppslag i pressen')]).toEqual([unit, true])
  expect(found('NOK', 'Coverage')).toBe(true)
  expect(found('kroner', 'Hva mediesakene har spart oss i kostnader')).toBe(true)
  expect(found('kroner', 'Salg fra arbeidsdriften')).toBe(false)
  expect(found('kroner', 'Kostnad per nådd i betalte sosiale medier')).toBe(false)
  expect(found('saker', 'Omtale i mediene')).toBe(false)
})
