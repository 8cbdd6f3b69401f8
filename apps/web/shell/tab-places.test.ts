import { expect, test } from 'vitest'
import { fourthPlace } from './tab-places.ts'

test('when somebody answers the press, the desk is at the thumb, unless a task of the unit waits', () => {
  expect(fourthPlace(true, 0).to).toBe('/presse')
  expect(fourthPlace(true, 2).to).toBe('/oppgaver')
  expect(fourthPlace(false, 0).to).toBe('/oppgaver')
})
