import { expect, test } from 'vitest'
import { codeFrom, isCode, plainCode } from './emergency.ts'

test('when a code is made, it has sixteen signs in groups of four that are not mistaken for each other', () => {
  const code = codeFrom(Uint8Array.from({ length: 16 }, (_, at) => at * 17))
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(isCode(plainCode(code))).toBe(true)
})

test('when a code is typed in haste, it is read as it stands on the sheet', () => {
  expect(plainCode(' 7k2m o1lp-abcd  efgh ')).toBe('7K2M011PABCDEFGH')
  expect(isCode(plainCode('7K2M'))).toBe(false)
})
