import fc from 'fast-check'
import { expect, test } from 'vitest'
import { childrenOf, inTree } from './tree.ts'

const nodes = fc
  .uniqueArray(fc.nat(30), { maxLength: 30 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({ key: fc.constant(`k${id}`), parentKey: fc.option(fc.nat(30).map((n) => `k${n}`)) }),
      ),
    ),
  )

test('when elements are set in a tree, each comes exactly once, even in a ring', () => {
  fc.assert(
    fc.property(nodes, (elements) => {
      const keys = inTree(elements).map(({ element }) => element.key)
      expect(keys.toSorted()).toEqual(elements.map((one) => one.key).toSorted())
    }),
  )
})

test('when an element stands under another, it comes after it and one step deeper', () => {
  const elements = [
    { key: 'b', parentKey: 'a' },
    { key: 'a', parentKey: null },
    { key: 'c', parentKey: 'elsewhere' },
  ]
  expect(inTree(elements).map(({ element, depth }) => [element.key, depth])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 0],
  ])
  expect(childrenOf(elements, 'a').map((one) => one.key)).toEqual(['b'])
})
