import { expect, test } from 'vitest'
import { lineLabels } from './line-labels.ts'

const end = (name: string, y: number) => ({ name, x: 100, y })

test('when lines end far apart, each name stands where its line ends', () => {
  expect(lineLabels([end('B', 80), end('A', 20)], 16, 200)).toEqual([end('A', 20), end('B', 80)])
})

test('when lines end close together, the names are moved apart and keep their order', () => {
  const placed = lineLabels([end('C', 52), end('A', 50), end('B', 51)], 16, 200)
  expect(placed.map(({ name, y }) => [name, y])).toEqual([
    ['A', 50],
    ['B', 66],
    ['C', 82],
  ])
})

test('when there is no room below, the names are moved up instead', () => {
  const placed = lineLabels([end('A', 190), end('B', 191), end('C', 192)], 16, 200)
  expect(placed.map(({ y }) => y)).toEqual([168, 184, 200])
})
