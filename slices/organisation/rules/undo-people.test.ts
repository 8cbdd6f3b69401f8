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

test('what the file did is put back, but what somebody changed afterwards stays', () => {
  const step = {
    did: 'changed',
    personId: 'a',
    was: { title: 'Betjent', unitId: 'unt_gammel' },
    now: { title: 'Leder', unitId: 'unt_fil' },
  } as const
  expect(undoStep(step, person, free)).toEqual({ does: 'put-back', personId: 'a', values: { title: 'Betjent' } })
  expect(undoStep(step, { ...person, title: 'Inspektør' }, free).does).toBe('leave')
})

test('who was added is ended, but not with a duty; who was ended is here again, but not on an address that another uses', () => {
  expect(undoStep({ did: 'added', personId: 'a' }, person, free).does).toBe('close')
  expect(undoStep({ did: 'added', personId: 'a' }, { ...person, duties: 1 }, free).does).toBe('leave')
  const closed = { did: 'closed', personId: 'a', day: '2026-03-02' } as const
  expect(undoStep(closed, { ...person, validTo: '2026-03-02' }, free).does).toBe('reopen')
  expect(undoStep(closed, { ...person, validTo: '2026-03-02' }, () => true).does).toBe('leave')
  expect(undoStep(closed, person, free).does).toBe('leave')
  expect(undoStep(closed, undefined, free).does).toBe('leave')
})
