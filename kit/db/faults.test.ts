import { expect, test } from 'vitest'
import { databaseFaultOf, isDatabaseAway } from './faults.ts'

const coded = (code: string, more = {}) => Object.assign(new Error('x'), { code, ...more })

test.each([
  ['it goes down', coded('57P01')],
  ['it comes up', coded('57P03')],
  ['it takes nobody more in', coded('53300')],
  ['its disk is full', coded('53100')],
  ['a statement took too long', coded('57014')],
  ['nobody listens there', coded('ECONNREFUSED')],
  ['its socket is not there', coded('ENOENT', { syscall: 'connect' })],
  ['the connection ended', new Error('Connection terminated unexpectedly')],
  ['the connection has gone silent', new Error('the connection to the database has gone silent')],
  ['no connection came free', new Error('timeout exceeded when trying to connect')],
])('when %s, the database is away', (_why, error) => {
  expect(isDatabaseAway(error)).toBe(true)
})

test.each([
  ['a row is there already', coded('23505')],
  ['two held what the other wanted', coded('40P01')],
  ['a file is not there', coded('ENOENT', { syscall: 'open' })],
  ['our own code is wrong', new TypeError('x is not a function')],
  ['nothing was thrown', undefined],
])('when %s, it is not', (_why, error) => {
  expect(isDatabaseAway(error)).toBe(false)
})

test.each([
  [coded('40P01'), 'deadlock'],
  [coded('40001'), 'deadlock'],
  [coded('57014'), 'too-slow'],
  [coded('55P03'), 'too-slow'],
  [coded('53100'), 'full'],
  [coded('53300'), 'full'],
  [coded('25006'), 'read-only'],
  [coded('57P01'), 'ended'],
  [coded('57P02'), 'ended'],
  [coded('57P03'), 'away'],
  [coded('ECONNRESET'), 'ended'],
  [coded('ECONNREFUSED'), 'away'],
  // Several addresses of one name: Node says it without a message.
  [coded('ECONNREFUSED'), 'away'],
  [coded('ENOENT', { syscall: 'connect' }), 'away'],
  [new Error('Connection terminated unexpectedly'), 'ended'],
  [new Error('the connection to the database has gone silent'), 'ended'],
  [new Error('timeout exceeded when trying to connect'), 'away'],
])('%s is told as %s', (error, fault) => {
  expect(databaseFaultOf(error)).toBe(fault)
})

test('what is about the question is no fault of the database', () => {
  for (const code of ['23505', '42P01', '22P02', '23503']) expect(databaseFaultOf(coded(code))).toBe(null)
  expect(databaseFaultOf(new Error('boom'))).toBe(null)
  expect(databaseFaultOf(null)).toBe(null)
})
