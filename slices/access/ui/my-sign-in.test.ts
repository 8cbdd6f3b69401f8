import { expect, test } from 'vitest'
import { lacksSingleSignOn } from './my-sign-in.ts'

test('when single sign-on is all that somebody who is held can prove themselves by, it is said to be what is missing', () => {
  expect(lacksSingleSignOn({ hold: 'step-up', confirmBy: ['sso'] })).toBe(true)
  expect(lacksSingleSignOn({ hold: 'step-up', confirmBy: ['passkey', 'sso'] })).toBe(false)
  expect(lacksSingleSignOn({ hold: 'step-up', confirmBy: [] })).toBe(false)
  expect(lacksSingleSignOn({ hold: null, confirmBy: ['sso'] })).toBe(false)
})
