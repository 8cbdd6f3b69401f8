import { expect, it } from 'vitest'
import { namesOneOf } from './mention.ts'

it('when a text names the unit, whole or in the genitive, it is heard; its town alone is not', () => {
  const names = ['Halden fengsel', 'Halden Prison']
  expect(namesOneOf('Brann i Halden fengsel i natt', names)).toBe(true)
  expect(namesOneOf('Halden fengsels leder svarer', names)).toBe(true)
  expect(namesOneOf('Fire at HALDEN  PRISON.', names)).toBe(true)
  expect(namesOneOf('Brann i Halden sentrum', names)).toBe(false)
  expect(namesOneOf('Et nytt Halden fengselsmuseum', names)).toBe(false)
  expect(namesOneOf('Alt', ['', 'Al'])).toBe(false)
})
