import { expect, test } from 'vitest'
import { dutyGroups } from './duty-groups.ts'

const unit = (id: string, kind: string, parentId: string | null, hasGap = false) => ({
  ...{ unit: { id, name: id }, kind, parentId, hasGap },
})

test('when units are grouped, each stands under its region once, and the rest with the directorate', () => {
  const units = [
    unit('halden', 'prison', 'east', true),
    unit('kdi', 'directorate', null),
    unit('east', 'region', 'kdi'),
    unit('west', 'region', 'kdi'),
    unit('annex', 'prison', 'halden'),
    unit('krus', 'college', 'kdi'),
  ]
  const groups = dutyGroups(units)
  expect(groups.map(({ id, gaps, rows }) => [id, gaps, rows.map((row) => row.unit.id)])).toEqual([
    ['top', 0, ['kdi', 'krus']],
    ['east', 1, ['east', 'annex', 'halden']],
    ['west', 0, ['west']],
  ])
  expect(groups.flatMap(({ rows }) => rows)).toHaveLength(units.length)
})
