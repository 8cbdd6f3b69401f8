import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { climb, growingTree, type Join, pathOf, rootOf } from './tree.ts'

const sha = (...parts: Uint8Array[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const join: Join = (left, right) => sha(Buffer.of(1), left, right)
const leaves = (count: number) =>
  Array.from({ length: count }, (_, i) => sha(Buffer.of(0), Buffer.from([i >> 8, i & 255])))

test('when any leaf of any tree is climbed from, its steps lead to the root', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (count, any) => {
      const all = leaves(count)
      const index = any % count
      expect(climb(all[index]!, pathOf(all, index, join), join)).toEqual(rootOf(all, join))
    }),
  )
})

test('when whole blocks stand in the place of their leaves, the root is the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
      const all = leaves(count)
      const blocks = []
      for (let from = 0; from < count; from += 8) blocks.push(rootOf(all.slice(from, from + 8), join))
      expect(rootOf(blocks, join)).toEqual(rootOf(all, join))
    }),
  )
})

test('when a tree is grown leaf by leaf, its root is the same after each', () => {
  const tree = growingTree(join)
  leaves(300).forEach((leaf, at, all) => {
    tree.add(leaf)
    expect(tree.root()).toEqual(rootOf(all.slice(0, at + 1), join))
  })
})

test('when the published example of RFC 6962 is computed, its root comes out', () => {
  // The eight leaves of the reference implementation's own test.
  const hex = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const all = hex.map((text) => sha(Buffer.of(0), Buffer.from(text, 'hex')))
  expect(Buffer.from(rootOf(all, join)).toString('hex')).toBe(
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  )
})
