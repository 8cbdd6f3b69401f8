import { expect, test } from 'vitest'
import { COURSE, nextStates, PROACTIVE_STATES, proactiveHeadline, stepFault } from './proactive.ts'

const said = { reason: '', outcome: '' }

test('when the course is followed, every step leads to the next, and none back', () => {
  for (const [place, state] of COURSE.slice(0, -1).entries()) expect(nextStates(state)[0]).toBe(COURSE[place + 1])
  expect(nextStates('outcome')).toEqual([])
  for (const state of PROACTIVE_STATES) expect(stepFault({ state, outletId: 'out_1' }, state, said)).toBe('not-next')
})

test('when a step lacks what it needs, it says what', () => {
  expect(stepFault({ state: 'idea', outletId: null }, 'offered', said)).toBe('no-outlet')
  expect(stepFault({ state: 'done', outletId: 'out_1' }, 'outcome', said)).toBe('no-outcome')
  expect(stepFault({ state: 'agreed', outletId: 'out_1' }, 'dropped', said)).toBe('no-reason')
  expect(stepFault({ state: 'idea', outletId: 'out_1' }, 'offered', said)).toBe(null)
  expect(stepFault({ state: 'done', outletId: 'out_1' }, 'outcome', { ...said, outcome: 'På trykk' })).toBe(null)
})

test('when the list is told in a sentence, what is agreed goes first', () => {
  expect(proactiveHeadline([])).toEqual({ code: 'none', count: 0 })
  expect(proactiveHeadline([{ state: 'idea' }, { state: 'offered' }])).toEqual({ code: 'waiting', count: 1 })
  expect(proactiveHeadline([{ state: 'agreed' }, { state: 'offered' }])).toEqual({ code: 'agreed', count: 1 })
})
