import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planFaults } from './plan-fault.ts'
import { audienceKindsOf, proposedWaves } from './proposed-waves.ts'

const KINDS = ['staff', 'unions', 'ministry', 'inmates', 'convicted', 'relatives', 'press', 'public', 'partners']
const planned = (kinds: string[]) =>
  proposedWaves(kinds, (key) => key).map((wave, place) => ({
    ...wave,
    position: place + 1,
    audienceKinds: audienceKindsOf(wave.groups),
  }))

test('when any audiences are chosen, the proposal breaks none of the rules that bind every dispatch', () => {
  fc.assert(
    fc.property(fc.subarray(KINDS, { minLength: 1 }), (kinds) => {
      expect(planFaults(planned(kinds))).toEqual([])
    }),
  )
})

test('when a message is for the press alone, own staff get a wave before it', () => {
  expect(planned(['press']).map((wave) => wave.key)).toEqual(['staff', 'press'])
})

test('when the proposal stands, no wave is made to wait for another: the rule of own staff holds the public by itself', () => {
  for (const wave of planned(KINDS)) expect(wave.gate).toEqual({ kind: 'with-start' })
})
