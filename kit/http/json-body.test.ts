import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTooDeep } from './json-body.ts'

test('when JSON nests deeper than a hundred, it is too deep, and brackets in texts do not count', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
  expect(isTooDeep(nested(100))).toBe(false)
  expect(isTooDeep(nested(101))).toBe(true)
  expect(isTooDeep(JSON.stringify({ text: '[{"\\'.repeat(500) }))).toBe(false)
})

test('when any value that is not nested deep is written as JSON, it is let through', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => !isTooDeep(JSON.stringify(value))))
})
