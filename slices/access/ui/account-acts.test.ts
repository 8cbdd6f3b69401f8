import { expect, test } from 'vitest'
import { type AccountRow, actsFor } from './account-acts.ts'

const ROW: AccountRow = {
  ...{ personId: 'per_x', name: 'Test Testesen', title: '', unitName: 'Halden', email: 'x@example.no' },
  ...{ state: 'open', hasSecondFactor: false, password: 'open' },
}
const acts = (row: Partial<AccountRow>) => actsFor({ ...ROW, ...row }).map(([act]) => act)

test('when there is single sign-on, a password that was opened, or is there from before, can be closed, and one that is not can be opened', () => {
  expect(acts({ password: 'open' })).toEqual(['invite', 'end'])
  expect(acts({ password: 'closed' })).toEqual(['open-password', 'end'])
  expect(acts({ password: 'old' })).toEqual(['open-password', 'close-password', 'end'])
  expect(acts({ password: 'opened' })).toEqual(['invite', 'close-password', 'end'])
  expect(acts({ password: 'old', email: null })).toEqual(['close-password', 'end'])
})

test('when there is an account, all access of it can be ended, also of one that nobody has come in by', () => {
  expect(acts({ state: 'invited' })).toEqual(['invite', 'end'])
  expect(acts({ state: 'none' })).toEqual(['invite'])
})
