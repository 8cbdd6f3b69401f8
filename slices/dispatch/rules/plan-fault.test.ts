import { expect, test } from 'vitest'
import { planFaults } from './plan-fault.ts'
import type { PlannedWave } from './wave.ts'

const wave = (position: number, change: Partial<PlannedWave>): PlannedWave => ({
  position,
  name: 'Pulje',
  audienceKinds: ['staff'],
  channels: ['email'],
  publishes: [],
  gate: { kind: 'with-start' },
  ...change,
})
const codes = (...waves: PlannedWave[]) => planFaults(waves).map((fault) => fault.code)

test('when staff come before press, the plan is sound', () => {
  expect(codes(wave(1, {}), wave(2, { audienceKinds: ['press'], publishes: ['press-room'] }))).toEqual([])
})

test('when the public comes first, staff are missing or mixed in, the plan says so', () => {
  expect(codes(wave(1, { audienceKinds: ['press'] }), wave(2, {}))).toContain('plan.staff-after-public')
  expect(codes(wave(1, { audienceKinds: ['press'] }))).toContain('plan.public-without-staff')
  expect(codes(wave(1, { audienceKinds: ['staff', 'press'] }))).toContain('plan.staff-mixed-with-public')
})

test('when the ministry would have to confirm first, the plan refuses the veto', () => {
  const gate = { kind: 'after', wave: 1, measure: 'confirmed', percent: 50 } as const
  expect(codes(wave(1, { audienceKinds: ['ministry'] }), wave(2, { gate }))).toEqual(['plan.outside-veto'])
})

test('when a gate waits for delivered e-mail, the plan says that e-mail cannot tell', () => {
  const gate = { kind: 'after', wave: 1, measure: 'delivered', percent: 90 } as const
  expect(codes(wave(1, {}), wave(2, { gate }))).toEqual(['plan.email-has-no-delivered'])
})

test('when a gate points forward, the plan says so', () => {
  expect(codes(wave(1, { gate: { kind: 'minutes-after', wave: 2, minutes: 5 } }), wave(2, {}))).toEqual([
    'plan.gate-needs-earlier-wave',
  ])
})
