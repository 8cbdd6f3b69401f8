import { expect, test } from 'vitest'
import { assertionsOf } from './assertion.ts'

const words = (audience: 'public' | 'relatives' | 'staff', language: string, asserts: string[]) => ({
  ...{ audience, language, asserts, readiness: 'ready' as const },
})
const ALL = [
  words('public', 'nb', ['Politiet er varslet']),
  words('public', 'nn', ['Politiet er varsla']),
  words('relatives', 'nb', ['Politiet er varslet', 'Telefonen er bemannet']),
  words('staff', 'nb', ['Skiftet er ringt']),
]

test('when several hear the same assertion it is asked for once, in the language of the source', () => {
  expect(assertionsOf(['public', 'relatives'], ALL)).toEqual([
    { text: 'Politiet er varslet', language: 'nb' },
    { text: 'Telefonen er bemannet', language: 'nb' },
  ])
})

test('when own staff hear the public words, what they alone would have heard is not asked for', () => {
  expect(assertionsOf(['staff', 'public'], ALL).map((one) => one.text)).toEqual(['Politiet er varslet'])
  expect(assertionsOf(['staff'], ALL).map((one) => one.text)).toEqual(['Skiftet er ringt'])
})
