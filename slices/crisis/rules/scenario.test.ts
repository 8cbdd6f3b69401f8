import { expect, test } from 'vitest'
import { keyFrom } from './scenario.ts'

test('when a kind of crisis gets its key, it is made of its name, and no other has it', () => {
  expect(keyFrom('Strøm og vann', [])).toBe('strom-og-vann')
  expect(keyFrom('  Æresvold! ', [])).toBe('aeresvold')
  expect(keyFrom('Brann', ['brann', 'brann-2'])).toBe('brann-3')
  expect(keyFrom('…', [])).toBe('hendelse')
})
