import { expect, test } from 'vitest'
import { type HealthFacts, troublesOf } from './health.ts'

const WELL: HealthFacts = {
  unchained: { count: 0, seconds: 0 },
  tailSeconds: 5,
  queues: [{ name: 'verify', failed: 0, isStill: false }],
  unrelayed: 0,
  still: [],
  silent: [],
  silentMinutes: 3,
  refusing: [],
  verified: { isUnchanged: true },
}

test('where all is as it should be, nothing is wrong', () => {
  expect(troublesOf(WELL)).toEqual([])
  expect(troublesOf({ ...WELL, verified: null })).toEqual([])
})

test.each<[Partial<HealthFacts>, string, string]>([
  [{ unchained: { count: 1, seconds: 6 } }, 'chain', ''],
  [{ queues: [{ name: 'verify', failed: 1, isStill: false }] }, 'job-failed', 'verify'],
  [{ queues: [{ name: 'verify', failed: 0, isStill: true }] }, 'queue-still', 'verify'],
  [{ still: [{ name: 'dispatch' }] }, 'loop', 'dispatch'],
  [{ unrelayed: 6000 }, 'relay', ''],
  [{ silent: [{ channel: 'sms', waiting: 1, seconds: 180 }] }, 'channel-silent', 'sms'],
  [{ refusing: [{ channel: 'email', seconds: 20 }] }, 'channel-refuses', 'email'],
  [{ verified: { isUnchanged: false } }, 'log-changed', ''],
])('%j is told as %s', (facts, what, of) => {
  expect(troublesOf({ ...WELL, ...facts })).toEqual([{ what, of }])
})

test('what passes by itself is no trouble', () => {
  const silent = [{ channel: 'sms', waiting: 1, seconds: 179 }]
  expect(troublesOf({ ...WELL, silent, refusing: [{ channel: 'email', seconds: 19 }] })).toEqual([])
})

test('a channel that refuses is told of once, and the gravest first', () => {
  const told = troublesOf({
    ...WELL,
    unrelayed: 6000,
    silent: [{ channel: 'email', waiting: 3, seconds: 400 }],
    refusing: [{ channel: 'email', seconds: 400 }],
  })
  expect(told.map(({ what }) => what)).toEqual(['channel-refuses', 'relay'])
})
