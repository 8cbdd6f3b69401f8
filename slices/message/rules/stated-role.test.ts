import { expect, it } from 'vitest'
import { lacksRole } from './stated-role.ts'

const ROLES = ['role-expert', 'role-helper']

it('when a message says no role, or one that the role map no longer has, it lacks one', () => {
  expect(lacksRole({ kind: 'information', roleKey: null }, ROLES)).toBe(true)
  expect(lacksRole({ kind: 'press-release', roleKey: 'role-gone' }, ROLES)).toBe(true)
  expect(lacksRole({ kind: 'information', roleKey: 'role-helper' }, ROLES)).toBe(false)
})

it('when it hurries, or no strategy has a role map, none is asked for', () => {
  expect(lacksRole({ kind: 'crisis-first', roleKey: null }, ROLES)).toBe(false)
  expect(lacksRole({ kind: 'correction', roleKey: null }, ROLES)).toBe(false)
  expect(lacksRole({ kind: 'information', roleKey: null }, [])).toBe(false)
})
