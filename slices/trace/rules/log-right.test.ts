import { expect, test } from 'vitest'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { logAbilities, logScope, redactionRefusal } from './log-right.ts'

const caller = (duty: Duty, unitIds = ['unt_a']): Caller => ({
  kind: 'person',
  id: 'per_test',
  name: 'Test Testesen',
  language: 'nb',
  unitId: 'unt_a',
  duties: [{ duty, unitId: 'unt_a', unitIds }],
})
const event = { name: 'message.saved', actor: 'per_other', unitId: 'unt_a', isEmpty: false }

test('when a person only represents a union or posts notices, the log is closed', () => {
  for (const duty of ['union-representative', 'safety-delegate', 'notice-poster', 'relatives-liaison'] as const)
    expect(logScope(caller(duty))).toBeNull()
})

test('when an adviser asks, the units below are open and union office is not', () => {
  const scope = logScope(caller('communication-adviser', ['unt_a', 'unt_b']))
  expect(scope).toEqual({ everything: false, units: ['unt_a', 'unt_b'], union: [], reader: 'per_test' })
})

test('when a leader redacts in another unit, it is refused', () => {
  expect(redactionRefusal(caller('leader'), { ...event, unitId: 'unt_b' })).toBe('trace.may-not-redact')
  expect(redactionRefusal(caller('leader'), { ...event, unitId: null })).toBe('trace.may-not-redact')
  expect(redactionRefusal(caller('leader'), event)).toBeNull()
})

test('when somebody redacts what they did themselves, or a redaction, it is refused', () => {
  const administrator = caller('administrator')
  expect(redactionRefusal(administrator, { ...event, actor: 'per_test' })).toBe('trace.own-event')
  for (const name of ['trace.redacted', 'trace.key-changed', 'trace.shortened', 'approval.given'])
    expect(redactionRefusal(administrator, { ...event, name })).toBe('trace.redaction-stays')
  expect(redactionRefusal(administrator, { ...event, isEmpty: true })).toBe('trace.already-redacted')
})

test('when an adviser reads the log, verifying is offered and redacting is not', () => {
  expect(logAbilities(caller('communication-adviser'))).toEqual(['verify'])
  expect(logAbilities(caller('leader'))).toEqual(['verify', 'redact'])
})
