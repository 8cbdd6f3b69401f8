import { expect, it } from 'vitest'
import { STAGES, type Stage } from './thread.ts'
import { threadEnd } from './thread-end.ts'

const edition = { number: 1, title: 'Utgave', validFrom: null }
const focus = { kind: 'goal', id: 'trust', names: { nb: 'Tillit' }, stage: 'goal' as const }
const stages = (without: Stage[] = [], done = 1) =>
  STAGES.map((stage) => ({ stage, total: without.includes(stage) ? 0 : 2, done, others: 0, nodes: [], sums: null }))

it('when every place has something and the effect is measured, the thread is whole, also without a gap', () => {
  expect(threadEnd({ edition, focus, stages: stages() })).toEqual({ code: 'whole' })
  expect(threadEnd({ edition, focus, stages: stages(['gap']) })).toEqual({ code: 'whole' })
})

it('when a place is empty, it says what is missed first', () => {
  const without = (...of: Stage[]) => threadEnd({ edition, focus, stages: stages(of) })
  expect(without('message', 'dispatch')).toEqual({ code: 'stops', before: 'message' })
  expect(without('audience', 'initiative')).toEqual({ code: 'stops', before: 'initiative' })
  expect(threadEnd({ edition, focus, stages: stages(['goal', 'dispatch']) })).toEqual({ code: 'no-goal' })
})

it('when all is there and nothing is measured, or nobody stands anywhere, it says so', () => {
  expect(threadEnd({ edition, focus, stages: stages([], 0) })).toEqual({ code: 'unmeasured' })
  expect(threadEnd({ edition: null, focus: null, stages: [] })).toEqual({ code: 'nothing' })
  expect(threadEnd({ edition, focus: null, stages: [] })).toEqual({ code: 'no-elements' })
})

it('when what is out is not the reader’s to open, the place is still not empty', () => {
  const hidden = stages(['message']).map((one) => (one.stage === 'message' ? { ...one, others: 3 } : one))
  expect(threadEnd({ edition, focus, stages: hidden })).toEqual({ code: 'whole' })
})
