import { expect, test } from 'vitest'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { abilitiesIn, assignableDuties, mayEditPerson, maySeeDuty } from './permission.ts'

const caller = (duty: Duty, unitId = 'unt_region', unitIds = ['unt_region', 'unt_prison']): Caller => ({
  kind: 'person',
  id: 'per_me',
  name: 'Test Testesen',
  language: 'nb',
  unitId,
  duties: [{ duty, unitId, unitIds }],
})

test('when a leader works in the own line, people and duties are open, the unit itself is not', () => {
  const abilities = abilitiesIn(caller('leader'), 'unt_prison')
  expect(abilities).toContain('edit-people')
  expect(abilities).not.toContain('edit-unit')
  expect(abilities).not.toContain('see-protected')
  expect(abilitiesIn(caller('leader'), 'unt_elsewhere')).toEqual([])
  expect(abilitiesIn(caller('administrator'), 'unt_elsewhere')).toContain('edit-unit')
})

test('when somebody gives duties, nobody can give power to themselves or sideways', () => {
  expect(assignableDuties(caller('communication-adviser'), 'unt_prison')).not.toContain('leader')
  expect(assignableDuties(caller('communication-adviser'), 'unt_prison')).not.toContain('communication-adviser')
  expect(assignableDuties(caller('leader'), 'unt_region')).not.toContain('leader')
  expect(assignableDuties(caller('leader'), 'unt_prison')).toContain('leader')
  expect(assignableDuties(caller('leader'), 'unt_prison')).not.toContain('administrator')
  expect(assignableDuties(caller('notice-poster'), 'unt_prison')).toEqual([])
})

test('when the person holds more power than the caller, the record is closed to the caller', () => {
  const leads = [{ duty: 'leader' as const, unitId: 'unt_prison' }]
  expect(mayEditPerson(caller('communication-adviser'), 'unt_prison', leads)).toBe(false)
  expect(mayEditPerson(caller('leader'), 'unt_prison', leads)).toBe(true)
  expect(mayEditPerson(caller('communication-adviser'), 'unt_prison', [])).toBe(true)
  expect(mayEditPerson(caller('leader'), 'unt_prison', [{ duty: 'administrator', unitId: 'unt_kdi' }])).toBe(false)
})

test('when a duty is union office, only the line and the holder see it', () => {
  const held = { duty: 'union-representative' as const, unitId: 'unt_prison', personId: 'per_other' }
  expect(maySeeDuty(caller('notice-poster'), held)).toBe(false)
  expect(maySeeDuty(caller('notice-poster'), { ...held, personId: 'per_me' })).toBe(true)
  expect(maySeeDuty(caller('leader'), held)).toBe(true)
  expect(maySeeDuty(caller('leader', 'unt_elsewhere', ['unt_elsewhere']), held)).toBe(false)
  expect(maySeeDuty(caller('notice-poster'), { ...held, duty: 'safety-delegate' })).toBe(true)
})
