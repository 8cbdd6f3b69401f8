import { expect, test } from 'vitest'
import { dutyGapLine } from './duty-gap-line.ts'

const gap = (unitId: string) => ({ unitId, unitName: unitId, from: '2026-03-16T00:00:00Z', answersUnit: 'Region nord' })

test('when one unit has a gap, the line leads to it; when several have, to the list of them', () => {
  expect(dutyGapLine([])).toEqual([])
  expect(dutyGapLine([gap('unt_a')])[0]).toMatchObject({ target: { id: 'unt_a' }, params: { count: 0 } })
  expect(dutyGapLine([gap('unt_a'), gap('unt_b')])[0]).toMatchObject({ target: { id: null }, params: { count: 1 } })
})
