import { expect, test } from 'vitest'
import { partTitle } from './part-title.ts'

test('when it is decided, what stood and what was asked about are not called what is now and what will be', () => {
  expect(partTitle('number-now', 'waiting')).toEqual({ key: 'part.number-now', what: null })
  expect(partTitle('number-now', 'approved')).toEqual({ key: 'pair.was', what: 'number' })
  expect(partTitle('number', 'approved')).toEqual({ key: 'pair.approved', what: 'number' })
  for (const state of ['returned', 'taken-back', 'replaced'] as const) {
    expect(partTitle('phrase-now', state)).toEqual({ key: 'pair.stood', what: 'phrase' })
    expect(partTitle('phrase', state)).toEqual({ key: 'pair.asked', what: 'phrase' })
  }
  // What has nothing beside it is called the same before and after.
  expect(partTitle('people', 'approved')).toEqual({ key: 'part.people', what: null })
})
