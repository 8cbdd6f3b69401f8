import { expect, it } from 'vitest'
import { askedApart, saidIfSo } from './asked-apart.ts'
import { takesForGranted, tellsOfIt } from './says-outright.ts'

const tells = (question: string, what = 'Dødsfall'): boolean =>
  askedApart(question).some(({ text, isOfAnybody }) => (isOfAnybody ? takesForGranted : tellsOfIt)(text, what, []))
const all = (questions: readonly string[], expected: boolean, what?: string) =>
  expect(questions.map((one) => [one, tells(one, what)])).toEqual(questions.map((one) => [one, expected]))

it('a question tells of what it asks of somebody, whoever else it asks of', () => {
  all(
    [
      'Er en innsatt død?',
      'Er en innsatt død, og er noen andre skadd?',
      'Er noen andre skadd, og er en innsatt død?',
      'Er noen skadd eller er en innsatt død?',
      'Er noen skadd, og en innsatt død?',
      'Er en innsatt død eller noen ansatte skadd?',
      'Er ein innsett død, og er nokon andre skadde?',
      'En innsatt er død, har noen kontaktet familien?',
      'Kan noen bekrefte at en innsatt er død?',
      'Kan nokon stadfeste at ein innsett er død?',
      'Kan noen av dere si om en innsatt er død?',
      'Vet noen om en innsatt døde i natt?',
      'Er det noen som vet at en innsatt er død?',
      'Kan noen bekrefte at noen er skadd, eller at en innsatt er død?',
      'Kan noen bekrefte et dødsfall?',
      'Har noen meldt om dødsfall?',
      'Har noen drept en innsatt?',
      'Er han død, vet noen det?',
      'Ble en innsatt drept av noen?',
      'Har noen funnet en innsatt død?',
      'Er noen siktet for drapet?',
      'Can anybody confirm that en innsatt er død?',
      'Har noen, blant dem en innsatt, drept en ansatt?',
      'Vet noen, en innsatt er død?',
      'Har noen hos innsatte funnet en innsatt død?',
      'Er noen ansatt, er en innsatt, død?',
    ],
    true,
  )
  all(['Ble noen skadd i brannen?', 'Har noen sett at det brenner?'], true, 'Brann')
})

it('a question that asks whether anybody, in each of its parts, tells of nobody', () => {
  all(
    [
      'Er noen døde?',
      'Er nokon død?',
      'Om noen er døde?',
      'Er noen innsatte døde?',
      'Er noen ansatte, innsatte eller besøkende døde?',
      'Er noen døde, innsatte eller ansatte?',
      'Er noen av de innsatte døde?',
      'Er noen av våre ansatte eller innsatte døde?',
      'Er noen døde blant de innsatte?',
      'Er noen blant de innsatte døde?',
      'Er noen andre blant de ansatte døde?',
      'Er nokon blant dei innsette døde?',
      'Er noen, ansatt eller innsatt, død?',
      'Er nokon, tilsett eller innsett, død?',
      'Er det noen som er død?',
      'Er det noen innsatte som er døde?',
      'Er noen skadd, og er noen døde?',
      'Er noen skadd eller er døde?',
      'Er noen skadd eller døde?',
      'Kan noen bekrefte at noen er død?',
      'Vet dere om noen er død?',
      'Stemmer det at noen er død?',
      'Har noen begått selvmord?',
      'Har noen tatt livet av seg?',
      'Har det vært noen dødsfall?',
      'Kan noen ringe en innsatt?',
      'Har noen spørsmål om besøk?',
    ],
    false,
  )
})

it('whoever says that it is so says each piece of it, of whomever it was asked', () => {
  expect(saidIfSo('Vet dere om noen er døde eller skadd?')).toEqual(
    expect.arrayContaining(['noen er døde', 'noen er døde eller skadd?', 'skadd?']),
  )
  expect(saidIfSo('Er noen døde hos dere?')).toContain('Er noen døde hos ?')
})
