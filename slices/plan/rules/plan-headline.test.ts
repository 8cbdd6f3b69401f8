import { expect, test } from 'vitest'
import { INITIATIVE_STATES } from './initiative-state.ts'
import { countStates, planHeadline } from './plan-headline.ts'

const line = (state: (typeof INITIATIVE_STATES)[number], waitsForYou = false, overdueCount = 0) => ({
  state,
  waitsForYou,
  overdueCount,
})

test('when something waits for the reader, that is said before what is late and what goes on', () => {
  const late = line('running', false, 2)
  expect(planHeadline([line('in-review', true), late])).toEqual({ code: 'waits', count: 1 })
  expect(planHeadline([line('in-review'), late, line('evaluating', false, 1)])).toEqual({ code: 'overdue', count: 3 })
  expect(planHeadline([line('running'), line('draft')])).toEqual({ code: 'running', count: 1 })
  expect(planHeadline([line('closed', false, 1)])).toEqual({ code: 'some', count: 1 })
  expect(planHeadline([])).toEqual({ code: 'none', count: 0 })
})

test('when states are counted, they sum to all and stand in the order of the course', () => {
  const counted = countStates([line('closed'), line('draft'), line('draft')], INITIATIVE_STATES)
  expect(counted).toEqual([
    { state: 'draft', count: 2 },
    { state: 'closed', count: 1 },
  ])
})
