import { expect, test } from 'vitest'
import { singlesOutRepresentatives, singlesOutUnionOffice } from './segment.ts'

test('when a choice would list who holds union office, other groups and duties beside it do not hide that', () => {
  expect(singlesOutUnionOffice({ groups: ['union-representatives'] })).toBe(true)
  expect(singlesOutUnionOffice({ groups: ['union-representatives', 'press'], unitIds: ['unt_prison'] })).toBe(true)
  expect(singlesOutUnionOffice({ groups: ['staff'], duties: ['union-representative', 'safety-delegate'] })).toBe(true)
})

test('when all staff are chosen, union representatives are among them like everybody else', () => {
  expect(singlesOutUnionOffice({ groups: ['staff', 'union-representatives'] })).toBe(false)
  expect(singlesOutUnionOffice({ groups: ['staff'], duties: ['leader'] })).toBe(false)
})

test('when a choice would list the safety delegates, by group or by duty, nobody in it is named as such', () => {
  expect(singlesOutRepresentatives({ groups: ['staff'], duties: ['safety-delegate'] })).toBe(true)
  expect(singlesOutRepresentatives({ groups: ['safety-delegates'], unitIds: ['unt_prison'] })).toBe(true)
  expect(singlesOutRepresentatives({ groups: ['unions'] })).toBe(true)
  expect(singlesOutRepresentatives({ groups: ['staff', 'safety-delegates'] })).toBe(false)
  expect(singlesOutRepresentatives({ groups: ['staff'], duties: ['leader'] })).toBe(false)
})
