import { expect, test } from 'vitest'
import { taskState } from './task-state.ts'

const words = { standing: 'stands', over: null, isUp: false }

test('when words are wrong or over, what hangs is to be taken down, and what never hung is not to be hung', () => {
  expect(taskState('open', words)).toBe('open')
  expect(taskState('done', { ...words, isUp: true })).toBe('done')
  for (const become of [{ standing: 'withdrawn' }, { standing: 'changed' }, { over: 'newer' }, { over: 'closed' }]) {
    expect(taskState('open', { ...words, ...become })).toBe('ended')
    for (const held of ['open', 'done'] as const)
      expect(taskState(held, { ...words, ...become, isUp: true })).toBe('take-down')
    expect(taskState('done', { ...words, ...become })).toBe('done')
  }
})

test('when only the time that words promise more by has passed, what hangs may hang, and nobody hangs it anew', () => {
  expect(taskState('open', { ...words, over: 'late' })).toBe('ended')
  expect(taskState('done', { ...words, over: 'late', isUp: true })).toBe('done')
})
