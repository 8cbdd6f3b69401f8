import { expect, test } from 'vitest'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { type SUPPORT_STATES, supportAbilities, supportHeadline } from './support.ts'

const holder = (duty: Duty, unitId: string, unitIds = [unitId]): Caller => ({
  ...{ kind: 'person', id: 'per_1', name: 'Test Testesen', language: 'nb', unitId },
  duties: [{ duty, unitId, unitIds }],
})
const staff = holder('communication-adviser', 'unt_kdi', ['unt_kdi', 'unt_halden'])
const unit = holder('press-contact', 'unt_halden')
const at = (state: (typeof SUPPORT_STATES)[number]) => ({ state, unitId: 'unt_halden', directorateId: 'unt_kdi' })

test('when a unit has asked, the directorate alone answers, and both may end the help that is given', () => {
  expect(supportAbilities(staff, at('asked'))).toEqual(['answer'])
  expect(supportAbilities(unit, at('asked'))).toEqual([])
  for (const state of ['accepted', 'taken-over'] as const)
    for (const who of [staff, unit]) expect(supportAbilities(who, at(state))).toEqual(['done'])
  for (const state of ['returned', 'done'] as const) expect(supportAbilities(staff, at(state))).toEqual([])
  expect(supportAbilities(holder('safety-delegate', 'unt_kdi'), at('asked'))).toEqual([])
})

test('when it is told in a sentence, what is late goes first', () => {
  const now = new Date('2026-03-10T10:00:00Z')
  const by = (clock: string) => ({ state: 'asked' as const, answerBy: `2026-03-10T${clock}:00Z` })
  expect(supportHeadline([], now)).toEqual({ code: 'none', count: 0 })
  expect(supportHeadline([by('10:01'), by('12:00')], now)).toEqual({ code: 'waiting', count: 2 })
  expect(supportHeadline([by('10:00'), by('12:00')], now)).toEqual({ code: 'late', count: 1 })
  expect(supportHeadline([{ state: 'accepted', answerBy: by('09:00').answerBy }], now).code).toBe('helping')
})
