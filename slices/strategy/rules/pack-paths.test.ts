import { expect, test } from 'vitest'
import { strategyPaths } from './pack-paths.ts'

test('when a whole pack is zipped, only the folder with strategy.yaml counts', () => {
  const paths = ['mine/README.md', 'mine/people.yaml', 'mine/strategy/strategy.yaml', 'mine/strategy/gaps.yaml']
  expect(strategyPaths(paths)).toEqual(['mine/strategy/strategy.yaml', 'mine/strategy/gaps.yaml'])
})

test('when the files lie loose in the zip, they are the strategy, without what the computer added', () => {
  const paths = ['strategy.yaml', 'gaps.yaml', 'README.md', '.DS_Store', '__MACOSX/._gaps.yaml']
  expect(strategyPaths(paths)).toEqual(['strategy.yaml', 'gaps.yaml'])
})

test('when strategy.yaml is missing, the files of the folder are still read, so that the fault can be told', () => {
  expect(strategyPaths(['mine/people.yaml', 'mine/strategy/gaps.yaml'])).toEqual(['mine/strategy/gaps.yaml'])
  expect(strategyPaths([])).toEqual([])
})
