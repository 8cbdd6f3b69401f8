import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyFrom } from './key-from.ts'

test.each([
  ['Åpne dører', 'apne-dorer'],
  ['  «Færre»  ord! ', 'faerre-ord'],
  ['Café 2026', 'cafe-2026'],
  ['–', 'element'],
])('when the title is %s, the key is %s', (title, key) => {
  expect(keyFrom(title, new Set())).toBe(key)
})

test('when any title is given, the key is one that a pack takes and that nobody has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const first = keyFrom(title, new Set())
      const second = keyFrom(title, new Set([first]))
      expect(first).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(second).not.toBe(first)
    }),
  )
})
