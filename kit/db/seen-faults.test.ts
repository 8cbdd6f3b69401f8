import { expect, test } from 'vitest'
import { databaseFaultOf } from './seen-faults.ts'

const coded = (code: string, message = 'as PostgreSQL says it') => Object.assign(new Error(message), { code })

test.each([
  [coded('40P01'), 'deadlock'],
  [coded('40001'), 'deadlock'],
  [coded('57014', 'canceling statement due to statement timeout'), 'too-slow'],
  [coded('55P03'), 'too-slow'],
  [coded('53100'), 'full'],
  [coded('53300'), 'full'],
  [coded('25006'), 'read-only'],
  [coded('57P01'), 'ended'],
  [coded('57P02'), 'ended'],
  [coded('57P03'), 'away'],
  [coded('ECONNRESET', 'read ECONNRESET'), 'ended'],
  [coded('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432'), 'away'],
  // Several addresses of one name: Node says it without a message.
  [coded('ECONNREFUSED', ''), 'away'],
  [coded('ENOENT', 'connect ENOENT /run/postgresql/.s.PGSQL.5432'), 'away'],
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
