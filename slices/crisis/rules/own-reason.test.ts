import { expect, test } from 'vitest'
import { needsOwnReason } from './own-reason.ts'

test('what tells of an incident asks for a reason in own words, and advice does not', () => {
  const told = ['To ansatte er alvorlig skadd.', 'Én innsatt døde.', 'Brannen er påsatt.', 'Ein innsett har rømt.']
  expect(told.filter((one) => !needsOwnReason(one))).toEqual([])
  const other = [
    'Hold dere unna området.',
    'Besøk er avlyst i dag.',
    'Vi samarbeider med politiet.',
    'Ansatte kan ringe oss.',
  ]
  expect(other.filter(needsOwnReason)).toEqual([])
})
