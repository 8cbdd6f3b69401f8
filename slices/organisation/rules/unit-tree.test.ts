import { expect, test } from 'vitest'
import { filterTree, treeOf, unitsAbove } from './unit-tree.ts'

const unit = (id: string, parentId: string | null, kind = 'prison') => ({ id, parentId, name: id, kind })
const units = [
  unit('kdi', null, 'directorate'),
  unit('krus', 'kdi', 'college'),
  unit('øst', 'kdi', 'region'),
  unit('Halden', 'øst'),
  unit('Åna', 'øst'),
  unit('alone', 'closed'),
]

test('when units are drawn, regions come first and nobody is lost', () => {
  const tree = treeOf(units)
  expect(tree.map((node) => node.unit.id)).toEqual(['alone', 'kdi'])
  expect(tree[1]?.below.map((node) => node.unit.id)).toEqual(['øst', 'krus'])
  expect(tree[1]?.below[0]?.below.map((node) => node.unit.id)).toEqual(['Halden', 'Åna'])
})

test('when a search finds a unit, the units above it are kept', () => {
  const found = filterTree(treeOf(units), (one) => one.name.includes('Hal'))
  expect(found).toHaveLength(1)
  expect(found[0]?.below[0]?.below[0]?.unit.id).toBe('Halden')
  expect(unitsAbove(units, 'Halden').map((one) => one.id)).toEqual(['øst', 'kdi'])
})

test('when units lie in a circle, drawing ends', () => {
  const circle = [unit('a', 'b'), unit('b', 'a')]
  expect(treeOf(circle)).toEqual([])
  expect(unitsAbove(circle, 'a').length).toBeLessThanOrEqual(2)
})
