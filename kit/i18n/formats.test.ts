import { expect, test } from 'vitest'
import { translator } from './translate.ts'

test('when a text names duties, each language calls them by their names, any one of them', () => {
  const said = (language: string) =>
    translator(language)('error:access.right-needed', { duties: ['leader', 'press-contact', 'notice-poster'] })
  expect(said('nb')).toContain('leder, pressekontakt eller ansvarlig for oppslag')
  expect(said('nn')).toContain('leiar, pressekontakt eller ansvarleg for oppslag')
  expect(said('en')).toContain('leader, press contact or poster of notices')
})
