import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { type Caller, systemCaller } from '../kernel/caller.ts'
import type { Consequence } from './web.ts'
import { withAcknowledged } from './with-acknowledged.ts'

const request = (consequence: Consequence, said?: string) =>
  ({
    headers: said === undefined ? {} : { 'varde-acknowledged': said },
    routeOptions: { config: { consequence } },
  }) as unknown as FastifyRequest
const person: Caller = { ...systemCaller('test'), kind: 'person' }
const said = (...[caller, ...asked]: [Caller, ...Parameters<typeof request>]) =>
  withAcknowledged(request(...asked), caller).acknowledged

test('when a person does something, what they have looked at is what they say, and nothing when they say nothing', () => {
  expect(said(person, 'release')).toEqual([])
  expect(said(person, 'release', 'K-1, K-2,')).toEqual(['K-1', 'K-2'])
  expect(said(person, 'release', Array.from({ length: 500 }, () => 'K').join(','))).toHaveLength(20)
})

test('when somebody only reads, or a program does it, nothing is asked and nothing is said', () => {
  expect(said(person, 'read', 'K-1')).toBeUndefined()
  expect(said({ ...person, kind: 'token' }, 'write', 'K-1')).toBeUndefined()
})
