import { expect, test } from 'vitest'
import { thereFirst } from './callable.ts'

test('when somebody is looked for to be called in, those who are there come first, then those away, then those called already', () => {
  const one = (id: string, isAway: boolean, isCalled: boolean) => ({
    id,
    away: isAway ? { until: null } : null,
    called: isCalled ? { answer: null } : null,
  })
  const people = [one('a', true, true), one('b', true, false), one('c', false, true), one('d', false, false)]
  expect(thereFirst(people).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c'])
})
