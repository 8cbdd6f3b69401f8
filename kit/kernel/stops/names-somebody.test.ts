import { expect, test } from 'vitest'
import { namesSomebody } from './names-somebody.ts'

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
