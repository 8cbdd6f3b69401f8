import fc from 'fast-check'
import { expect, test } from 'vitest'
import { REACH_STATES, REACHED } from '../../../kit/kernel/reach-states.ts'
import { ATTEMPT_STATES, type AttemptFact, type RecipientFacts, recipientStanding } from './recipient-state.ts'
import { CHANNELS, RECIPIENT_STATES } from './wave.ts'

const facts = (change: Partial<RecipientFacts>): RecipientFacts => ({
  excluded: null,
  isConfirmed: false,
  isOnPaper: false,
  channels: ['email', 'sms'],
  attempts: [],
  endedBy: null,
  ...change,
})
const bounced: AttemptFact[] = [{ channel: 'email', number: 1, state: 'bounced' }]
const unknown: AttemptFact[] = [{ channel: 'email', number: 1, state: 'unknown' }]

test('when the first channel bounces, the second is tried', () => {
  expect(recipientStanding(facts({ attempts: bounced }))).toEqual({
    state: 'waiting',
    reason: null,
    next: { channel: 'sms', number: 1 },
  })
})

test('when every channel has bounced, nobody was reached and the reason says so', () => {
  const attempts: AttemptFact[] = [...bounced, { channel: 'sms', number: 1, state: 'bounced' }]
  expect(recipientStanding(facts({ attempts }))).toEqual({ state: 'unreachable', reason: 'bounced', next: null })
})

test('when it is unknown whether an e-mail went, it is tried once more and only once', () => {
  expect(recipientStanding(facts({ attempts: unknown })).next).toEqual({ channel: 'email', number: 2 })
  const twice = facts({
    channels: ['email'],
    attempts: [...unknown, { channel: 'email', number: 2, state: 'unknown' }],
  })
  expect(recipientStanding(twice)).toEqual({ state: 'failed', reason: 'uncertain', next: null })
})

test('when it is unknown whether an SMS went, a person decides', () => {
  const standing = recipientStanding(
    facts({ channels: ['sms', 'email'], attempts: [{ channel: 'sms', number: 1, state: 'unknown' }] }),
  )
  expect(standing).toEqual({ state: 'failed', reason: 'uncertain', next: null })
})

test('when it is unknown whether an SMS went to one who can be told by their unit, the unit tells them', () => {
  const sms: AttemptFact[] = [{ channel: 'sms', number: 1, state: 'unknown' }]
  const channels: RecipientFacts['channels'] = ['sms', 'email', 'print']
  const standing = recipientStanding(facts({ channels, attempts: sms }))
  expect(standing).toEqual({ state: 'waiting', reason: null, next: { channel: 'print', number: 1 } })
  const isTold = facts({ channels, attempts: [...sms, { channel: 'print', number: 1, state: 'submitted' }] })
  expect(recipientStanding(isTold).state).toBe('submitted')
})

test('when any facts are given, there is one state, a reason exactly where one is needed, and a next try only while waiting', () => {
  const attempt = fc.record({
    channel: fc.constantFrom(...CHANNELS),
    number: fc.integer({ min: 1, max: 2 }),
    state: fc.constantFrom(...ATTEMPT_STATES),
  })
  const any = fc.record({
    excluded: fc.constantFrom(null, 'protected'),
    isConfirmed: fc.boolean(),
    isOnPaper: fc.boolean(),
    channels: fc.subarray([...CHANNELS]),
    attempts: fc.array(attempt, { maxLength: 4 }),
    endedBy: fc.constantFrom(null, 'too-late'),
  })
  fc.assert(
    fc.property(any, (given) => {
      const { state, reason, next } = recipientStanding(given)
      expect(reason !== null).toBe(['unreachable', 'failed', 'excluded'].includes(state))
      if (next) expect(state).toBe('waiting')
      if (given.isConfirmed && !given.excluded) expect(state).toBe('confirmed')
    }),
  )
})

test('when reach is told, every state that a recipient can stand in has its place, once', () => {
  expect(REACH_STATES.toSorted()).toEqual(RECIPIENT_STATES.toSorted())
  expect(REACH_STATES.slice(0, REACHED.length)).toEqual(REACHED)
})
