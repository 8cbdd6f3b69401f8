import { expect, test } from 'vitest'
import { inTree, isNear, lowestOf, rootOf } from './group-tree.ts'

const group = (key: string, parent: string | null = null) => ({
  id: `grp_${key}`,
  key,
  parentId: parent && `grp_${parent}`,
})
const lawyers = group('lawyers')
const defence = group('defence', 'lawyers')
const young = group('young', 'defence')
const prosecution = group('prosecution', 'lawyers')
const press = group('press')
const groups = [defence, press, lawyers, young, prosecution]
const keys = (some: { key: string }[]) => some.map((one) => one.key)

test('when groups are put in the order of the tree, each stands right before those below it', () => {
  expect(keys(inTree(groups))).toEqual(['press', 'lawyers', 'defence', 'young', 'prosecution'])
  expect(rootOf(young, groups)).toBe(lawyers)
  expect(rootOf(press, groups)).toBe(press)
})

test('when a group is chosen, those below it and beside it and what it is a part of are near', () => {
  const near = (chosen: typeof press) => keys(groups.filter((one) => isNear(chosen, one, groups)))
  expect(near(defence)).toEqual(['defence', 'lawyers', 'young', 'prosecution'])
  expect(near(press)).toEqual(['press'])
})

test('when a contact stands in a group and in one below it, only the lowest is named', () => {
  expect(keys(lowestOf(groups, ['lawyers', 'defence', 'press']))).toEqual(['defence', 'press'])
})
