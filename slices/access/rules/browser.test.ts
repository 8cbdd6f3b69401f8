import { expect, test } from 'vitest'
import { browserOf } from './browser.ts'

test('when a browser says who it is, its name and system are told apart from those it imitates', () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0'
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1'
  expect(browserOf(edge)).toEqual({ browser: 'Edge', system: 'Windows' })
  expect(browserOf(phone)).toEqual({ browser: 'Safari', system: 'iOS' })
  expect(browserOf('curl/8.0')).toBe(null)
  expect(browserOf(null)).toBe(null)
})
