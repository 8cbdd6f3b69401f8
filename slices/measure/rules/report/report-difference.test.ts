import { expect, test } from 'vitest'
import { newBlock, type ReportContent } from './report.ts'
import { conflictsOf, merged } from './report-difference.ts'

const block = (id: string, text: string) => ({ ...newBlock(id, 'text'), text })
const base: ReportContent = {
  title: 'Kvartal',
  audience: 'leadership',
  language: 'nb',
  fromOn: '2026-01-01',
  toOn: '2026-03-31',
  blocks: [block('a', 'en'), block('b', 'to')],
}

test('when two write in different parts, nobody has to choose and both are kept', () => {
  const theirs = { ...base, title: 'Første kvartal', blocks: [block('a', 'en'), block('b', 'to'), block('c', 'ny')] }
  const mine = { ...base, blocks: [block('x', 'min'), block('a', 'én'), block('b', 'to')] }
  expect(conflictsOf(base, theirs, mine)).toEqual([])
  const both = merged(base, theirs, mine, [])
  expect(both.title).toBe('Første kvartal')
  expect(both.blocks.map(({ id, text }) => `${id} ${text}`)).toEqual(['x min', 'a én', 'b to', 'c ny'])
})

test('when both have written in the same part, it is chosen, and the rest follows by itself', () => {
  const theirs = { ...base, title: 'Deres', blocks: [block('a', 'deres'), block('b', 'to')] }
  const mine = { ...base, title: 'Min', blocks: [block('a', 'min'), block('b', 'to')] }
  expect(conflictsOf(base, theirs, mine)).toEqual(['title', 'block:a'])
  expect(merged(base, theirs, mine, ['block:a'])).toMatchObject({
    title: 'Deres',
    blocks: [{ text: 'min' }, { text: 'to' }],
  })
})

test('when one takes out a block that the other has written in, it is chosen; untouched it is gone', () => {
  const without = { ...base, blocks: [block('b', 'to')] }
  const written = { ...base, blocks: [block('a', 'mer'), block('b', 'to')] }
  expect(conflictsOf(base, without, written)).toEqual(['block:a'])
  expect(merged(base, without, written, []).blocks.map(({ id }) => id)).toEqual(['b'])
  expect(merged(base, without, written, ['block:a']).blocks.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(merged(base, without, base, []).blocks.map(({ id }) => id)).toEqual(['b'])
})

test('when both have moved blocks, the order is chosen', () => {
  const of = (...ids: string[]) => ({ ...base, blocks: ids.map((id) => block(id, id)) })
  const [start, theirs, mine] = [of('a', 'b', 'c'), of('b', 'a', 'c'), of('a', 'c', 'b')]
  expect(conflictsOf(start, theirs, mine)).toEqual(['order'])
  expect(merged(start, theirs, mine, ['order']).blocks.map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  expect(merged(start, theirs, start, []).blocks.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
})
