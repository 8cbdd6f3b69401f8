import { expect, test } from 'vitest'
import { isToDo, taskState } from './task-state.ts'

const words = { standing: 'stands', over: null, isUp: false, isDown: false, isCorrection: false }
const notice = (held: 'open' | 'done') => ({ kind: 'notice' as const, held })
const ENDS = [{ standing: 'withdrawn' }, { standing: 'changed' }, { over: 'newer' }, { over: 'closed' }]

test('when words are wrong or over, what hangs is to be taken down, and what never hung is not to be hung', () => {
  expect(taskState({ ...notice('open'), ...words })).toBe('open')
  expect(taskState({ ...notice('done'), ...words, isUp: true })).toBe('done')
  for (const become of ENDS) {
    expect(taskState({ ...notice('open'), ...words, ...become })).toBe('ended')
    for (const held of ['open', 'done'] as const)
      expect(taskState({ ...notice(held), ...words, ...become, isUp: true })).toBe('take-down')
    expect(taskState({ ...notice('done'), ...words, ...become })).toBe('done')
  }
})

test('when only the time that words promise more by has passed, what hangs may hang, nobody hangs it anew, and who is told by hand is told', () => {
  expect(taskState({ ...notice('open'), ...words, over: 'late' })).toBe('ended')
  expect(taskState({ ...notice('done'), ...words, over: 'late', isUp: true })).toBe('done')
  expect(taskState({ kind: 'reach', held: 'open', ...words, over: 'late' })).toBe('open')
  for (const become of ENDS) expect(taskState({ kind: 'reach', held: 'open', ...words, ...become })).toBe('ended')
})

test('when the dispatch was stopped, nobody hangs or tells it any more, and what hangs may hang', () => {
  const stopped = { ...words, over: 'stopped' }
  expect(taskState({ ...notice('open'), ...stopped })).toBe('ended')
  expect(taskState({ kind: 'reach', held: 'open', ...stopped })).toBe('ended')
  expect(taskState({ ...notice('done'), ...stopped, isUp: true })).toBe('done')
  expect(taskState({ ...notice('done'), ...stopped, isDown: true })).toBe('done')
})

test('when words were taken down and stand with nothing in their place, they are to be hung again', () => {
  expect(taskState({ ...notice('done'), ...words, isDown: true })).toBe('hang-again')
  expect(taskState({ ...notice('open'), ...words, isDown: true })).toBe('open')
  expect(taskState({ ...notice('done'), ...words, isDown: true, over: 'late' })).toBe('done')
  for (const become of ENDS) {
    expect(taskState({ ...notice('done'), ...words, ...become, isDown: true })).toBe('done')
    expect(taskState({ ...notice('open'), ...words, ...become, isDown: true })).toBe('ended')
  }
})

test('what is done, and what is not to be done, waits for nobody', () => {
  const all = (['open', 'take-down', 'hang-again', 'done', 'ended'] as const).map((state) => [state, isToDo(state)])
  expect(all.filter(([, waits]) => waits).map(([state]) => state)).toEqual(['open', 'take-down', 'hang-again'])
})

test('when the time that a correction promises has passed, or its room is closed, it is hung all the same, and not when it is wrong or stopped', () => {
  const right = { ...words, isCorrection: true }
  for (const over of ['late', 'closed']) {
    expect(taskState({ ...notice('open'), ...right, over })).toBe('open')
    expect(taskState({ ...notice('done'), ...right, over, isUp: true })).toBe('done')
  }
  expect(taskState({ ...notice('open'), ...right, over: 'stopped' })).toBe('ended')
  expect(taskState({ ...notice('open'), ...right, standing: 'withdrawn' })).toBe('ended')
})
