import { expect, test } from 'vitest'
import { namedWords, namesSomebody } from './names-somebody.ts'

test('when a text names somebody in custody, the place is told; staff, places and plain words are let be', () => {
  expect(namesSomebody('Den innsatte Test Testesen skal fremstilles i morgen.')).toMatchObject([
    { check: 'person-in-custody', excerpt: 'Test Testesen' },
  ])
  expect(namesSomebody('Fødselsnummer 01815012345 stod i brevet.').length).toBe(1)
  // Read in plain signs, as the door does.
  expect(namesSomebody('Sitter Test Test\u00adesen inne ennå?').map(({ excerpt }) => excerpt)).toEqual([
    'Sitter Test Testesen',
  ])
  expect(namesSomebody('Jeg så Test\u200b Testesen i feng\u00adselet.').length).toBe(1)
  expect(namesSomebody('Fengselsleder Test Testesen svarer for besøksordningen i Halden fengsel.')).toEqual([])
  expect(namesSomebody('Innsatte sultestreiker i avdeling B.')).toEqual([])
})

const NUMBER = '13097248022'
const found = (text: string) => namesSomebody(text).map(({ check }) => check)

test.each([
  `Han heter ${NUMBER}`,
  `Jeg heter Test Testesen ${NUMBER}`,
  `Navn er ${NUMBER}`,
  `Mvh ${NUMBER}`,
  `Hilsen ${NUMBER}`,
  `This is ${NUMBER}`,
  '130972 personnummer 48022',
  'Født 130972, personnr. 48022',
  '130972\n48022',
  '130972\n\n48022',
  '130972&nbsp;48022',
  '130972_48022',
  'Født 130972 og de siste er 48022',
])('when an identity number is written as %j, it is one whatever stands before it', (text) => {
  expect(found(text)).toContain('identity-number')
  expect(() => namedWords(namesSomebody(text), true)).toThrow('request.identity-number')
})

test.each([
  'Fangen heter Test Testesen',
  'Innsatt på celle 4 heter Test Testesen',
  'Mannen på celle 4 heter Test Testesen',
  'Den innsatte er Test Testesen',
  'Innsatt Testesen er skadd',
  'Innsatt Testesen, Test',
  'Innsatt:\nTest Testesen',
  'Innsatt\n\nTest Testesen',
  'Innsatt Test\nTestesen',
  'Innsatt Test_Testesen',
  'Innsatt&nbsp;Test&nbsp;Testesen',
  'innsatt test testesen er skadd',
  'test testesen er død',
  'Test Testesen er skadd',
  'Test Testesen er død',
  'Test Testesen er kjørt til sykehus',
  'Test Testesen er bevisstløs',
  'Den skadde er Test Testesen',
  'Den savnede heter Test Testesen',
  'Han heter Test Testesen',
  'Det gjelder Test Testesen',
  'Navn: Test Testesen',
  'Ring mor til Test Testesen',
  'Pårørende til Test Testesen er varslet',
  'T. Testesen er skadd',
])('when a working text says %j, it is asked about', (text) => {
  expect(found(text)).toContain('person-in-custody')
})

test.each([
  'Jeg heter Test Testesen og ringer fra Prøveavisa om den innsatte.',
  'En innsatt er skadd. Mvh Test Testesen',
  'Vaktleder Test Testesen er på vei til Halden fengsel.',
  'Vaktleder er Test Testesen.',
  'Ring Test Testesen i KDI.',
  'Fengselsbetjent Test Testesen er skadd.',
  'Fengselslege Test Testesen sier at den innsatte er død.',
  'Den innsatte på celle 4 er skadd.',
  'Den innsatte er kjørt til Oslo Universitetssykehus.',
  'Vakt: betjent Test Testesen',
  'Møte 130972 i rom 48021',
])('when a working text says %j, nobody is asked', (text) => {
  expect(found(text)).toEqual([])
})
