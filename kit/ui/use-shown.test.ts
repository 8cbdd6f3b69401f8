import { expect, test } from 'vitest'
import { shownAfter } from './use-shown.ts'

test('when a form was left and its answer comes late, what was opened since stands, also the same form anew', () => {
  const none = { what: null }
  const first = shownAfter<string>(none, none, 'one')
  const left = shownAfter(first, first, null)
  expect(left).toEqual(none)
  for (const what of ['two', 'one']) {
    const opened = shownAfter(left, left, what)
    expect(shownAfter(opened, first, null)).toBe(opened)
    expect(shownAfter(opened, opened, null)).toEqual(none)
  }
  // One opens another in its own place.
  expect(shownAfter(first, first, 'two')).toEqual({ what: 'two' })
})
