import { expect, test } from 'vitest'
import { type PersonNow, undoStep } from './undo-people.ts'

const person: PersonNow = {
  displayName: 'Ny',
  unitId: 'unt_ny',
  email: 'ny@example.no',
  mobile: null,
  title: 'Leder',
  language: 'nb',
  validTo: null,
  duties: 0,
}
const free = () => false
const there = () => true

test('what the file did is put back, but what somebody changed afterwards stays', () => {
  const step = {
    did: 'changed',
    personId: 'a',
    was: { title: 'Betjent', unitId: 'unt_gammel' },
    now: { title: 'Leder', unitId: 'unt_fil' },
  } as const
  expect(undoStep(step, person, free, there)).toEqual({ does: 'put-back', personId: 'a', values: { title: 'Betjent' } })
  expect(undoStep(step, { ...person, title: 'Inspektør' }, free, there).does).toBe('leave')
  const atFile = { ...person, unitId: 'unt_fil' }
  expect(undoStep(step, atFile, free, there)).toMatchObject({ values: { title: 'Betjent', unitId: 'unt_gammel' } })
  expect(undoStep(step, atFile, free, () => false)).toMatchObject({ values: { title: 'Betjent' } })
})

test('who was added is ended, but not with a duty; who was ended is here again, but not on an address that another uses', () => {
  expect(undoStep({ did: 'added', personId: 'a' }, person, free, there).does).toBe('close')
  expect(undoStep({ did: 'added', personId: 'a' }, { ...person, duties: 1 }, free, there).does).toBe('leave')
  const closed = { did: 'closed', personId: 'a', day: '2026-03-02' } as const
  expect(undoStep(closed, { ...person, validTo: '2026-03-02' }, free, there).does).toBe('reopen')
  expect(undoStep(closed, { ...person, validTo: '2026-03-02' }, () => true, there).does).toBe('leave')
  expect(undoStep(closed, person, free, there).does).toBe('leave')
  expect(undoStep(closed, undefined, free, there).does).toBe('leave')
  expect(undoStep(closed, { ...person, validTo: '2026-03-02' }, free, () => false).does).toBe('leave')
})
