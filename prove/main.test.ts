import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seedOf } from '../kit/test/seed.ts'
import type { Proof } from './proof.ts'

const names = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith('.ts') && !file.includes('.test.') && !['main.ts', 'proof.ts'].includes(file),
)

it('when a proof is written, it says what must be zero and what can be switched off', async () => {
  for (const name of names) {
    const { proof } = (await import(/* @vite-ignore */ join(import.meta.dirname, name))) as { proof: Proof }
    expect(proof.zero.length, name).toBeGreaterThan(0)
    expect(proof.guards.length, name).toBeGreaterThan(0)
  }
})

it('when no seed is given, tests draw the same each time; a wrong one is refused', () => {
  expect(seedOf({})).toBe(1)
  expect(seedOf({ VARDE_TEST_SEED: '7' })).toBe(7)
  expect(() => seedOf({ VARDE_TEST_SEED: 'seven' })).toThrow('whole number')
})
