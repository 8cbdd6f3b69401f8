import { expect, test } from 'vitest'
import { problemOf } from './problem.ts'
import { refuseForeignOrigin } from './server.ts'

const BASE = 'https://varde.example'
const write = (headers: Parameters<typeof refuseForeignOrigin>[1]) => () => refuseForeignOrigin('POST', headers, BASE)
const local = (headers: Parameters<typeof refuseForeignOrigin>[1]) => () =>
  refuseForeignOrigin('POST', headers, 'http://localhost:3000')

test('when a browser says that a write comes from another site, it is refused', () => {
  for (const origin of ['https://evil.example', 'null', 'https://varde.example.evil.example', 'http://varde.example'])
    expect(write({ origin, host: 'varde.example:443' }), origin).toThrow('access.foreign-origin')
  // For https nothing but the address itself, whatever Host says; without https, other names of the machine itself and nothing more.
  expect(write({ origin: 'http://varde.example', host: 'varde.example' })).toThrow('access.foreign-origin')
  expect(write({ origin: 'https://evil.example', host: 'evil.example' })).toThrow('access.foreign-origin')
  expect(write({ origin: 'http://localhost:3000', host: 'localhost:3000' })).toThrow('access.foreign-origin')
  for (const host of ['evil.example:3000', 'localhost.evil.example', '127.0.0.1.evil.example'])
    expect(local({ origin: `http://${host}`, host }), host).toThrow('access.foreign-origin')
  expect(write({ 'sec-fetch-site': 'cross-site' })).toThrow('access.foreign-origin')
  expect(write({ 'sec-fetch-site': 'same-site' })).toThrow('access.foreign-origin')
})

test('when a write comes from our own pages, or from no browser at all, it passes', () => {
  expect(write({ origin: BASE, host: 'inside:3000' })).not.toThrow()
  expect(local({ origin: 'http://localhost:3000', host: 'localhost:3000' })).not.toThrow()
  expect(local({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })).not.toThrow()
  expect(write({ 'sec-fetch-site': 'same-origin' })).not.toThrow()
  expect(write({})).not.toThrow()
})

test('when a text holds what the database cannot keep, the request is told so and nothing else', () => {
  const error = Object.assign(new Error('invalid byte sequence for encoding "UTF8": 0x00'), {
    code: '22021',
    severity: 'ERROR',
  })
  expect(problemOf(error, 't')).toMatchObject({ status: 422, code: 'request.invalid' })
  expect(problemOf(Object.assign(error, { code: '23505' }), 't')).toMatchObject({ status: 409 })
  for (const code of ['40P01', '40001'])
    expect(problemOf(Object.assign(error, { code }), 't')).toMatchObject({ status: 409, code: 'request.at-once' })
  expect(problemOf(Object.assign(error, { code: '23503' }), 't')).toMatchObject({
    status: 409,
    code: 'request.not-there',
  })
  expect(problemOf(Object.assign(error, { code: '42703' }), 't')).toMatchObject({ status: 500 })
  expect(JSON.stringify(problemOf(new Error('secret detail'), 't'))).not.toContain('secret')
})
