import { expect, test } from 'vitest'
import { measureLines } from './measure-lines.ts'

const one = (key: string) => ({ key, name: `Indikator ${key}`, at: '2026-03-01T12:00:00.000Z' })

test('when many numbers are overdue or have fallen, each kind is one line that names the first and counts the rest', () => {
  expect(measureLines({ due: [], worse: [], toLetOut: [] })).toEqual([])
  const sources = { due: [one('a'), one('b'), one('c')], worse: [one('d')], toLetOut: [one('e'), one('f')] }
  const [due, worse, out] = measureLines(sources)
  expect(due).toMatchObject({ kind: 'measure-due', params: { count: 2 }, target: { page: 'indicator', id: 'a' } })
  expect(worse).toMatchObject({ kind: 'measure-worse', params: { count: 0 }, target: { page: 'indicator', id: 'd' } })
  expect(out).toMatchObject({ kind: 'measure-out', params: { count: 1 }, target: { page: 'indicator', id: 'e' } })
})
