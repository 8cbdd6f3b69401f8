import { expect, test } from 'vitest'
import { type Caller, DUTIES } from '../../../kit/kernel/caller.ts'
import { seenUnits } from '../../../slices/dispatch/index.ts'
import { maySeeTitle } from '../../../slices/plan/rules/calendar/dispatch-title.ts'

test('when somebody may not see a dispatch, the calendar does not tell them its title; when it is public, it does', () => {
  for (const duty of DUTIES) {
    const caller: Caller = {
      ...{ kind: 'person', id: 'per_one', name: 'Test Testesen', language: 'nb', unitId: 'unt_one' },
      duties: [{ duty, unitId: 'unt_one', unitIds: ['unt_one'] }],
    }
    const { always, out } = seenUnits(caller)
    for (const unitId of ['unt_one', 'unt_other']) {
      const standing = { unitId, ownerId: 'per_other', isPublic: false }
      expect([duty, maySeeTitle(caller, { ...standing, isOut: false })]).toEqual([duty, always!.includes(unitId)])
      expect([duty, maySeeTitle(caller, { ...standing, isOut: true })]).toEqual([duty, out!.includes(unitId)])
      expect(maySeeTitle(caller, { ...standing, isOut: false, isPublic: true })).toBe(true)
    }
  }
})
