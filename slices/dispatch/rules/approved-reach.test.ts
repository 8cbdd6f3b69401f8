import { expect, test } from 'vitest'
import { reachFaults } from './approved-reach.ts'
import type { PlannedWave } from './wave.ts'

const wave = (audienceKinds: string[], publishes: PlannedWave['publishes'] = []): PlannedWave => ({
  position: 1,
  name: audienceKinds.join(),
  audienceKinds,
  channels: ['email'],
  publishes,
  gate: { kind: 'with-start' },
})
const codes = (waves: PlannedWave[], audienceKinds: string[], mode: 'real' | 'exercise' = 'real') =>
  reachFaults(waves, { audienceKinds, mode }).map((fault) => fault.code)

test('when a text was approved for staff alone, it goes neither to newsrooms nor to the press room', () => {
  expect(codes([wave(['staff'])], ['staff'])).toEqual([])
  expect(codes([wave(['press'])], ['staff'])).toEqual(['plan.not-approved-for'])
  expect(codes([wave(['relatives'])], ['staff'])).toEqual(['plan.not-approved-for'])
  expect(codes([wave([], ['press-room'])], ['staff', 'ministry'])).toEqual(['plan.not-approved-for'])
})

test('when a text was approved for staff alone, it goes to no union: those are contacts, with addresses that anybody writes', () => {
  expect(codes([wave(['unions'])], ['staff'])).toEqual(['plan.not-approved-for'])
  expect(codes([wave(['staff', 'unions'])], ['staff', 'press'])).toEqual(['plan.not-approved-for'])
  expect(codes([wave(['staff', 'unions'])], ['unions'])).toEqual([])
})

test('when a text was approved for the press, own staff and the press room are among those it may reach', () => {
  expect(codes([wave(['staff']), wave(['press'], ['press-room'])], ['press'])).toEqual([])
})

test('when the message is an exercise, it stays among own staff whatever it was approved for', () => {
  expect(codes([wave(['staff'])], ['staff', 'press'], 'exercise')).toEqual([])
  expect(codes([wave(['press'])], ['staff', 'press'], 'exercise')).toEqual(['plan.exercise-stays-inside'])
  expect(codes([wave(['staff'], ['webhook'])], ['staff'], 'exercise')).toEqual(['plan.exercise-stays-inside'])
})
