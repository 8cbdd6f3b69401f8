import { expect, test } from 'vitest'
import { blankDocument } from '../test/a-document.ts'
import { conflictOf, differences, settled, type WrittenDocument } from './document-difference.ts'

const document = (over: Partial<WrittenDocument> = {}): WrittenDocument => ({
  ...{ ...blankDocument, concept: { kind: 'text', text: 'En' }, gapKeys: ['a', 'b'] },
  ...over,
})

test('when two documents differ, the parts are named in the order of reading, and the order of keys is none', () => {
  expect(differences(document(), document({ gapKeys: ['b', 'a'] }))).toEqual([])
  const other = document({ endOn: '2026-12-01', title: 'Ny', concept: { kind: 'text', text: 'To' } })
  expect(differences(document(), other)).toEqual(['title', 'concept', 'endOn'])
})

test('when a conflict is settled, what I chose is mine and the rest is the other’s', () => {
  const mine = document({ title: 'Mitt', budgetNok: 1 })
  const theirs = document({ title: 'Deres', budgetNok: 2 })
  expect(settled(theirs, mine, ['budgetNok'])).toMatchObject({ title: 'Deres', budgetNok: 1 })
})

test('when two wrote at once, each part says who changed it, and what I never touched is theirs', () => {
  const base = document({ title: 'Før', budgetNok: 1, startOn: '2026-01-01' })
  const theirs = document({ title: 'Deres', budgetNok: 2, startOn: '2026-01-01' })
  const mine = document({ title: 'Mitt', budgetNok: 1, startOn: '2026-02-01' })
  expect(conflictOf(base, theirs, mine)).toEqual([
    { field: 'title', by: 'both' },
    { field: 'budgetNok', by: 'theirs' },
    { field: 'startOn', by: 'mine' },
  ])
  // What both changed to the same is no conflict.
  expect(conflictOf(base, theirs, { ...theirs })).toEqual([])
})
