import { expect, test } from 'vitest'
import { fourthPlace } from './tab-places.ts'

test('when somebody answers the press, the desk is at the thumb, unless a task of the unit waits', () => {
  expect(fourthPlace(['press-contact'], 0).to).toBe('/presse')
  expect(fourthPlace(['leader'], 2).to).toBe('/oppgaver')
  expect(fourthPlace(['notice-poster'], 0).to).toBe('/oppgaver')
  expect(fourthPlace([], 0).to).toBe('/oppgaver')
})
