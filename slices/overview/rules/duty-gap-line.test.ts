import { expect, test } from 'vitest'
import { dutyGapLines } from './duty-gap-line.ts'
import { wordedAs } from './today.ts'

const gap = (unitId: string, duty = 'press-contact') => ({
  ...{ unitId, unitName: unitId, from: '2026-03-16T00:00:00Z', answersUnit: 'Region nord', duty, dutyName: duty },
})

test('when one unit has a gap, the line leads to it; when several have, to the list of them', () => {
  expect(dutyGapLines([])).toEqual([])
  expect(dutyGapLines([gap('unt_a')])[0]).toMatchObject({ target: { id: 'unt_a' }, params: { count: 0 } })
  expect(dutyGapLines([gap('unt_a'), gap('unt_b')])[0]).toMatchObject({ target: { id: null }, params: { count: 1 } })
})

test('when the leader answers in the place of those who have it, the line says that', () => {
  const [line] = dutyGapLines([{ ...gap('unt_a'), answersUnit: null }])
  expect(wordedAs(line!)).toBe('duty-gap-led')
  expect(wordedAs(dutyGapLines([gap('unt_a')])[0]!)).toBe('duty-gap')
})

test('when nobody answers in some units and the leader alone in others, the first of the former is named and each kind is counted for itself', () => {
  const led = (unitId: string) => ({ ...gap(unitId), answersUnit: null })
  const [line] = dutyGapLines([led('unt_a'), gap('unt_b'), led('unt_c'), gap('unt_d'), led('unt_e')])
  expect(line).toMatchObject({ title: 'unt_b', target: { id: null }, params: { count: 1, alone: 3 } })
  expect(wordedAs(line!)).toBe('duty-gap-beside')
  expect(dutyGapLines([led('unt_a'), led('unt_b')])[0]).toMatchObject({ title: 'unt_a', params: { count: 1 } })
  expect(dutyGapLines([led('unt_a'), gap('unt_b')])[0]).toMatchObject({ target: { id: null }, params: { count: 0 } })
})

test('when two duties have gaps, each has its own line that leads to its own rota', () => {
  const lines = dutyGapLines([gap('unt_a'), gap('unt_a', 'leader'), gap('unt_b', 'leader')])
  expect(lines.map(({ target, params }) => [target.duty, params.count])).toEqual([
    ['press-contact', 0],
    ['leader', 1],
  ])
})
