import { expect, test } from 'vitest'
import { problemOf } from './problem.ts'
import { refuseForeignOrigin } from './server.ts'

const BASE = 'https://varde.example'
const write = (headers: Parameters<typeof refuseForeignOrigin>[1]) => () => refuseForeignOrigin('POST', headers, BASE)

test('when a browser says that a write comes from another site, it is refused', () => {
  for (const origin of ['https://evil.example', 'null', 'https://varde.example.evil.example', 'http://varde.example'])
    expect(write({ origin, host: 'varde.example:443' }), origin).toThrow('access.foreign-origin')
  expect(write({ 'sec-fetch-site': 'cross-site' })).toThrow('access.foreign-origin')
  expect(write({ 'sec-fetch-site': 'same-site' })).toThrow('access.foreign-origin')
})

test('when a write comes from our own pages, or from no browser at all, it passes', () => {
  expect(write({ origin: BASE, host: 'inside:3000' })).not.toThrow()
  expect(write({ origin: 'http://localhost:3000', host: 'localhost:3000' })).not.toThrow()
  expect(write({ 'sec-fetch-site': 'same-origin' })).not.toThrow()
  expect(write({})).not.toThrow()
})

test('when a text holds what the database cannot keep, the request is told so and nothing else', () => {
  const error = Object.assign(new Error('invalid byte sequence for encoding "UTF8": 0x00'), { code: '22021' })
  expect(problemOf(error, 't')).toMatchObject({ status: 422, code: 'request.invalid' })
  expect(JSON.stringify(problemOf(new Error('secret detail'), 't'))).not.toContain('secret')
})
