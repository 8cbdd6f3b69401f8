import { describe, expect, test } from 'vitest'
import { advanceFault, isEmbargoOver, isOutUnderEmbargo, mayGiveAdvance } from './advance-copy.ts'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const right = { isApproved: true, audienceKinds: ['press'], isPublic: false, embargoUntil: NOW + 1, now: NOW }

const copy = (state: string, minutes: number) => ({
  state,
  embargoUntil: new Date(NOW + minutes * 60_000).toISOString(),
})

test('when an outlet has it and must keep it, it is out under embargo; one that has not gone, never goes or is called back is with nobody', () => {
  const states = ['waiting', 'held', 'sending', 'sent', 'unsure', 'refused', 'late', 'recalled']
  expect(states.filter((state) => isOutUnderEmbargo(copy(state, 60), new Date(NOW)))).toEqual(['sent', 'unsure'])
  expect(isOutUnderEmbargo(copy('sent', 0), new Date(NOW))).toBe(false)
})

test('when the time has come, the embargo is over, whatever became of the copy', () => {
  expect(isEmbargoOver(copy('late', 60), new Date(NOW))).toBe(false)
  expect(isEmbargoOver(copy('sent', 0), new Date(NOW))).toBe(true)
})

describe('an advance copy', () => {
  test.each([
    [{}, null],
    [{ isApproved: false }, 'advance-not-ready'],
    [{ audienceKinds: ['staff'] }, 'advance-not-for-press'],
    [{ isPublic: true }, 'advance-public'],
    [{ embargoUntil: NOW }, 'advance-past'],
    [{ embargoUntil: NOW + 40 * 86_400_000 }, 'advance-far'],
  ])('when it is asked for with %j, the fault is %s', (change, fault) => {
    expect(advanceFault({ ...right, ...change })).toBe(fault)
  })

  test('when somebody answers for communication in the unit, they may give it, and nobody else', () => {
    const of = (duty: 'communication-adviser' | 'press-contact') => ({
      kind: 'person' as const,
      id: 'per_1',
      name: 'Test Testesen',
      language: 'nb' as const,
      unitId: null,
      duties: [{ duty, unitIds: ['unt_1'] }],
    })
    expect(mayGiveAdvance(of('communication-adviser') as never, 'unt_1')).toBe(true)
    expect(mayGiveAdvance(of('communication-adviser') as never, 'unt_2')).toBe(false)
    expect(mayGiveAdvance(of('press-contact') as never, 'unt_1')).toBe(false)
  })
})
