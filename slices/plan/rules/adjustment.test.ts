import { expect, test } from 'vitest'
import { changedCommitments, frozenFields } from './adjustment.ts'
import type { InitiativeDocument } from './initiative.ts'

const before: InitiativeDocument = {
  title: 'Prøve',
  concept: { kind: 'text', text: '' },
  unitId: 'unt_a',
  ownerId: 'per_a',
  gapKeys: [],
  subGoalKeys: ['a', 'b'],
  audienceKeys: ['staff'],
  channelKeys: ['intranet'],
  blockKeys: [],
  roleKey: null,
  budgetNok: 1000,
  startOn: null,
  endOn: null,
  targets: [],
}

test('when only how it is done changes, nobody has to decide anew', () => {
  const after = { ...before, title: 'Nytt', channelKeys: ['film'], subGoalKeys: ['b', 'a'], budgetNok: 900 }
  expect(changedCommitments(before, after)).toEqual([])
})

test('when what was approved changes, it is frozen until a proposal is adopted', () => {
  const after = { ...before, audienceKeys: ['press'], budgetNok: 2000 }
  expect(frozenFields('running', before, after, false)).toEqual(['audienceKeys', 'budgetNok'])
  expect(frozenFields('running', before, after, true)).toEqual([])
  expect(frozenFields('draft', before, after, false)).toEqual([])
})
