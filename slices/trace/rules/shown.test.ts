import { expect, test } from 'vitest'
import { changesOf, keyOf } from './shown.ts'

const page = (place: string, fingerprint: string, isWithdrawn = false) => ({
  ...{ place, language: 'nb', fingerprint, address: `/${place}`, isWithdrawn },
})
const all = (...pages: ReturnType<typeof page>[]) => ({ places: new Set(pages.map(keyOf)), pages })

test('when a page says the same as before, it goes on standing', () => {
  expect(changesOf([page('a', '1')], all(page('a', '1')))).toEqual({ ended: [], begun: [] })
})

test('when a page says something else, the old one ends and the new one begins', () => {
  const { ended, begun } = changesOf([page('a', '1')], all(page('a', '2')))
  expect(ended).toEqual([page('a', '1')])
  expect(begun).toEqual([page('a', '2')])
})

test('when a page is withdrawn and says the same, it is another version', () => {
  expect(changesOf([page('a', '1')], all(page('a', '1', true))).begun).toHaveLength(1)
})

test('when a place stands but was not read now, nothing is said of it', () => {
  const kept = [page('a', '1'), page('b', '1')]
  expect(changesOf(kept, { places: new Set(kept.map(keyOf)), pages: [] })).toEqual({ ended: [], begun: [] })
})

test('when a place is gone, what stood there has ended', () => {
  expect(changesOf([page('a', '1'), page('b', '1')], all(page('a', '1'))).ended).toEqual([page('b', '1')])
})
