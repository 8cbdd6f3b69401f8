import { expect, test } from 'vitest'
import { standInFor } from './stand-in.ts'

const deputies: Record<string, string> = { a: 'b', b: 'c', d: 'e', e: 'd', f: 'gone' }
const find = (id: string, there: string[]) =>
  standInFor(
    id,
    (one) => deputies[one] ?? null,
    (one) => there.includes(one),
  )

test('when a deputy is away too, the deputy of the deputy stands in', () => {
  expect(find('a', ['c'])).toBe('c')
  expect(find('a', ['b', 'c'])).toBe('b')
})

test('when somebody is at work, nobody stands in for them', () => {
  expect(find('a', ['a', 'b'])).toBeNull()
})

test('when deputies point at each other, or at one who has left, nobody stands in', () => {
  expect(find('d', [])).toBeNull()
  expect(find('f', ['a'])).toBeNull()
})
