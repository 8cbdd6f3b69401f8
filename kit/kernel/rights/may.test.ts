import { describe, expect, it } from 'vitest'
import { type Caller, DUTIES, type Duty, systemCaller } from '../caller.ts'
import {
  capabilitiesIn,
  capabilitiesOf,
  dutiesWith,
  grantedFrom,
  may,
  mayAnywhere,
  mayEverywhere,
  unitsWhere,
} from './may.ts'
import { CAPABILITIES, grantsOf } from './rights.ts'

const holder = (duty: Duty): Caller => ({
  ...systemCaller('x'),
  kind: 'person',
  duties: [{ duty, unitId: 'unt_region', unitIds: ['unt_region', 'unt_prison'] }],
})

describe('may', () => {
  it('when a duty gives a right in the line, it holds in the unit and below it, and nowhere else', () => {
    expect(may(holder('press-contact'), 'message.write', 'unt_region')).toBe(true)
    expect(may(holder('press-contact'), 'message.write', 'unt_prison')).toBe(true)
    expect(may(holder('press-contact'), 'message.write', 'unt_other')).toBe(false)
  })
  it('when a duty gives a right in its own unit only, it does not hold below it', () => {
    expect(may(holder('notice-poster'), 'crisis.read-plan', 'unt_region')).toBe(true)
    expect(may(holder('notice-poster'), 'crisis.read-plan', 'unt_prison')).toBe(false)
    expect(unitsWhere(holder('notice-poster'), 'crisis.read-plan')).toEqual(['unt_region'])
    expect(unitsWhere(holder('leader'), 'crisis.read-plan')).toEqual(['unt_region', 'unt_prison'])
  })
  it('when a duty is not in the table, the right is nobody’s by it', () => {
    expect(may(holder('safety-delegate'), 'message.read', 'unt_region')).toBe(false)
    expect(mayAnywhere(holder('safety-delegate'), 'message.read')).toBe(false)
    expect(unitsWhere(holder('safety-delegate'), 'message.read')).toEqual([])
    expect(grantedFrom(holder('leader'), 'message.lift-stop', 'unt_other')).toEqual([])
  })
  it('when a duty gives a right for the agency, it holds in units that the duty does not reach', () => {
    expect(may(holder('communication-adviser'), 'press.keep-occasion', 'unt_other')).toBe(true)
    expect(may(holder('press-contact'), 'press.keep-occasion', 'unt_other')).toBe(false)
    expect(unitsWhere(holder('communication-adviser'), 'press.keep-occasion')).toBeNull()
    expect(mayEverywhere(holder('press-contact'), 'press.keep-occasion')).toBe(false)
  })
  it('when a leader gives power, it is to the units below, never sideways', () => {
    expect(may(holder('leader'), 'organisation.give-leader', 'unt_prison')).toBe(true)
    expect(may(holder('leader'), 'organisation.give-leader', 'unt_region')).toBe(false)
    expect(unitsWhere(holder('leader'), 'organisation.give-leader')).toEqual(['unt_prison'])
  })
  it('when it is asked what somebody may at all, what they may in any unit is told', () => {
    expect(capabilitiesOf(holder('notice-poster'))).toContain('dispatch.confirm-task')
    expect(capabilitiesOf(holder('notice-poster'))).not.toContain('cases.handle')
    expect(capabilitiesOf({ ...holder('leader'), duties: [] })).toEqual([])
  })
  it('when the system asks, it may, in every unit', () => {
    expect(may(systemCaller('x'), 'crisis.write-plan', 'unt_other')).toBe(true)
    expect(unitsWhere(systemCaller('x'), 'crisis.write-plan')).toBeNull()
  })
  it('when a right is in the table, some duty gives it, named once in each reach', () => {
    for (const capability of CAPABILITIES) {
      expect(dutiesWith(capability), capability).not.toEqual([])
      for (const { reach, duties } of grantsOf(capability))
        expect([...new Set(duties)], `${capability} ${reach}`).toEqual([...duties])
    }
  })
  it('when every duty is asked, what a person may in a unit and where they may it are told the same way', () => {
    for (const duty of DUTIES)
      for (const unitId of ['unt_region', 'unt_prison', 'unt_other'])
        for (const capability of CAPABILITIES) {
          const units = unitsWhere(holder(duty), capability)
          const told = units === null || units.includes(unitId)
          expect(capabilitiesIn(holder(duty), unitId).includes(capability), `${duty} ${capability} ${unitId}`).toBe(
            told,
          )
          expect(grantedFrom(holder(duty), capability, unitId).length > 0, `${duty} ${capability} ${unitId}`).toBe(told)
        }
  })
})
