import { expect, test } from 'vitest'
import { stateAfter } from './paper-task.ts'

test('when a unit tells how many it handed out, the forms are out until it tells how many it sent back', () => {
  expect(stateAfter('open', { handedOut: 12, collected: null })).toBe('handed-out')
  expect(stateAfter('handed-out', { handedOut: 12, collected: 9 })).toBe('done')
  expect(stateAfter('done', { handedOut: 14, collected: null })).toBe('handed-out')
  expect(stateAfter('open', { handedOut: 0, collected: 0 })).toBe('done')
})

test('when more came back than went out, or it is closed, the numbers are refused', () => {
  expect(stateAfter('open', { handedOut: 3, collected: 4 })).toEqual({ fault: 'dispatch.papers-too-many' })
  expect(stateAfter('ended', { handedOut: 3, collected: 3 })).toEqual({ fault: 'dispatch.papers-ended' })
})
