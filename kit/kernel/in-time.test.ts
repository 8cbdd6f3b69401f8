import { expect, it } from 'vitest'
import { newestFirst, oldestFirst } from './in-time.ts'

it('when two are of the same instant, the second key decides, whichever way time goes', () => {
  const all = [
    { id: 'c', at: new Date(2) },
    { id: 'b', at: new Date(1) },
    { id: 'a', at: new Date(2) },
  ]
  const ids = (list: typeof all) => list.map(({ id }) => id).join('')
  const at = (one: (typeof all)[number]) => one.at
  expect(ids(oldestFirst(all, at, ({ id }) => id))).toBe('bac')
  expect(ids(newestFirst(all, at, ({ id }) => id))).toBe('acb')
  expect(ids(newestFirst(all, at, (_, place) => place))).toBe('cab')
  expect(ids(all)).toBe('cba')
})
