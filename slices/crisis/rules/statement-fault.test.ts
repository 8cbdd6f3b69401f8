import { expect, test } from 'vitest'
import { statementFault } from './statement-fault.ts'

const now = new Date('2026-03-10T08:00:00Z')
const later = new Date('2026-03-10T09:00:00Z')

test('when nobody is chosen, nothing can be said', () => {
  expect(statementFault({ groups: [], nextAt: later }, now)).toBe('no-groups')
})

test('when the public is told, they are told when more comes; the others need not be', () => {
  expect(statementFault({ groups: ['staff', 'public'], nextAt: null }, now)).toBe('next-missing')
  expect(statementFault({ groups: ['staff', 'public'], nextAt: later }, now)).toBeNull()
  expect(statementFault({ groups: ['staff'], nextAt: null }, now)).toBeNull()
})

test('when more is promised for a moment that has come, it is refused whoever is told', () => {
  expect(statementFault({ groups: ['staff'], nextAt: now }, now)).toBe('next-past')
  expect(statementFault({ groups: ['public'], nextAt: now }, later)).toBe('next-past')
})

test('when more is promised further ahead than a month, it is refused: the day is told without its year', () => {
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
  expect(statementFault({ groups: ['staff'], nextAt: inDays(31) }, now)).toBeNull()
  expect(statementFault({ groups: ['staff'], nextAt: inDays(32) }, now)).toBe('next-far')
  expect(statementFault({ groups: ['staff'], nextAt: new Date('9999-12-31T00:00:00Z') }, now)).toBe('next-far')
})
